package dev.headroom.loadtest.live;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Measurements;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the latencies of a run as an HdrHistogram log (format 1.3), which any tool for such logs reads: a histogram for each second and tag,
 * values in nanoseconds, three digits, from 1 us to 1 h.
 *
 * <p>Tags are {@code TTFT}, {@code TTFT-UNCORRECTED}, {@code E2E} and {@code GAP}, each followed by {@code -level-N}, from 0, for what ended
 * in the counted part of that level, and by {@code -uncounted} for what ended in a warm-up or after a level; then by {@code -route-N} where
 * it did not go the first route. A level of the capacity curve has the requests that were due in it instead, and counts a retry from the
 * start of its request. Only attempts that ended well, with at least one token, are in it. The maximum of each line is in milliseconds, as is the custom.
 */
public final class HistogramLogs {

    private HistogramLogs() {}

    /**
     * Writes a log; it gets its name when it is whole. The same measurements give the same bytes.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static void write(Path file, Measurements measurements) {
        try {
            writeWhole(file, measurements);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + ": cannot be written (" + e.getMessage()
                            + "); check the folder, its permissions and its room",
                    e);
        }
    }

    private static void writeWhole(Path file, Measurements measurements) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                write(out, measurements);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(OutputStream out, Measurements measurements) throws IOException {
        HistogramLog log = new HistogramLog(out, measurements.run());
        for (Attempt attempt : answered(measurements)) {
            log.add(attempt);
        }
        log.end();
    }

    private static List<Attempt> answered(Measurements measurements) {
        return measurements.attempts().stream()
                .filter(attempt ->
                        attempt.isOk() && attempt.timing().firstTokenNanos().isPresent())
                .sorted(Comparator.comparingLong(attempt -> attempt.timing().endNanos()))
                .toList();
    }
}
