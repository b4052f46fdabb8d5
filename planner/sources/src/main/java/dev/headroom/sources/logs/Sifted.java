package dev.headroom.sources.logs;

import dev.headroom.sources.SourceException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines that were read, with those that are bad.
 *
 * @param files how many files are whole
 * @param damaged files that are not, with where they end; nothing of them is used
 * @param lostHours hours, since 1970, of whose folders these are
 * @param lines lines of all files, a damaged one's up to its damage
 * @param bad how many are no records, with all of a damaged file's
 * @param first the first of them
 */
record Sifted(long files, List<BadLine> damaged, List<Long> lostHours, long lines, long bad, List<BadLine> first) {

    static final int SHOWN = 5;

    /** The files that are whole. */
    static List<LogFile> whole(List<LogFile> files, List<BadLine> damaged) {
        Set<String> broken = new HashSet<>();
        damaged.forEach(one -> broken.add(one.file()));
        return files.stream()
                .filter(file -> !broken.contains(file.path().toString()))
                .toList();
    }

    static Sifted of(List<LogFile> whole, List<BadLine> damaged, Records records) {
        long lost = damaged.stream().mapToLong(BadLine::line).sum();
        List<BadLine> first = new ArrayList<>(damaged.stream().limit(SHOWN).toList());
        long bad = records.badLines();
        if (bad > 0 && first.size() < SHOWN) {
            first.addAll(records.firstBad(SHOWN - first.size()));
        }
        return new Sifted(
                whole.size(), damaged, hours(damaged), records.lines() + lost, bad + lost, List.copyOf(first));
    }

    static List<Long> hours(List<BadLine> damaged) {
        return damaged.stream()
                .map(bad -> LogFile.of(Path.of(bad.file())).hour())
                .flatMap(hour -> hour.isPresent() ? Stream.of(hour.getAsLong()) : Stream.empty())
                .distinct()
                .toList();
    }

    /** @throws SourceException where more lines are bad than may be */
    void check(LogRequest request) {
        double share = lines == 0 ? 0 : (double) bad / lines;
        if (share > request.rules().badShare()) {
            throw request.fault(bad + " of " + lines + " lines are bad (" + percent(share) + "), at most "
                    + percent(request.rules().badShare())
                    + " may be; copy or repair these files, or let more be left out with --bad-lines:\n"
                    + first.stream().map(BadLine::toString).collect(Collectors.joining("\n"))
                    + (bad > first.size() ? "\nand more" : ""));
        }
        if (lines == bad) {
            throw request.fault("has no record in its files; check the folder");
        }
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /** What a history must say of them; nothing where all lines are good. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (bad > 0) {
            notes.add("lines that are no records, left out: " + bad + " of " + lines);
        }
        if (!damaged.isEmpty()) {
            notes.add("damaged files, whose hours stay gaps: " + damaged.size());
        }
        return notes;
    }
}
