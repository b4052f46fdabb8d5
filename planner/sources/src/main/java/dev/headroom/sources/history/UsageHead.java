package dev.headroom.sources.history;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.UsageCells;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a usage file: comment lines with the version, the model, the workload and notes, in this order.
 *
 * @param version of the file
 * @param modelId the model, as Bedrock names it
 * @param workload whose requests these are
 * @param notes what a reader must know
 */
record UsageHead(String version, String modelId, String workload, List<String> notes) {

    private static final String TITLE = "# headroom usage ";
    /** Nothing but counts. */
    private static final String COUNTS = "1";
    /** Counts and, behind them, details that only some sources tell. */
    private static final String DETAILED = "2";

    private static final String MODEL = "# model: ";
    private static final String WORKLOAD = "# workload: ";
    private static final String NOTE = "# note: ";

    /** Of a history, in the version that the columns of it need: an earlier reader reads what has no details. */
    static UsageHead of(UsageHistory history, List<String> columns) {
        String version = columns.equals(UsageCells.COLUMNS) ? COUNTS : DETAILED;
        return new UsageHead(version, history.modelId(), history.workload(), history.notes());
    }

    /**
     * The columns of the table under this head.
     *
     * @throws SourceException where they are not those of its version
     */
    List<String> columns(CsvTable table) {
        List<String> wanted = new ArrayList<>(UsageCells.COLUMNS);
        if (version.equals(DETAILED)) {
            UsageCells.DETAILS.stream()
                    .filter(kind -> table.columns().containsAll(kind))
                    .forEach(wanted::addAll);
        }
        return table.withColumns(wanted).columns();
    }

    /** @throws IllegalArgumentException where a text is blank or does not fit on one line */
    List<String> toLines() {
        List<String> lines = new ArrayList<>();
        lines.add(TITLE + version);
        lines.add(MODEL + Require.text("model id", modelId));
        lines.add(WORKLOAD + Require.text("workload", workload));
        notes.forEach(note -> lines.add(NOTE + Require.text("a note", note)));
        return lines;
    }

    /** Whether a file begins as one with such a head, of whatever version. */
    static boolean isBegun(List<String> lines) {
        return lines.get(0).startsWith(TITLE);
    }

    /** How many lines of the file the head takes. */
    int length() {
        return 3 + notes.size();
    }

    /** @throws SourceException with the line that is missing or cannot be read */
    static UsageHead parse(Path file, List<String> lines) {
        String version = version(file, lines.get(0));
        String modelId = fact(file, lines, 1, MODEL);
        String workload = fact(file, lines, 2, WORKLOAD);
        List<String> notes = new ArrayList<>();
        for (int i = 3; i < lines.size() && lines.get(i).startsWith("#"); i++) {
            notes.add(fact(file, lines, i, NOTE));
        }
        UsageHead head = new UsageHead(version, modelId, workload, notes);
        if (lines.size() == head.length()) {
            throw SourceException.at(
                    file, lines.size(), "is the last line; there are only head lines, no column row and no rows");
        }
        return head;
    }

    private static String version(Path file, String line) {
        if (!line.startsWith(TITLE)) {
            throw SourceException.at(
                    file,
                    1,
                    "is not '" + TITLE + COUNTS + "', so this is no usage file; 'headroom usage import' makes one");
        }
        String version = line.substring(TITLE.length());
        if (!version.equals(COUNTS) && !version.equals(DETAILED)) {
            throw SourceException.at(
                    file,
                    1,
                    "version is '" + version + "', this headroom reads versions " + COUNTS + " and " + DETAILED
                            + "; read it with the headroom that wrote it, or import the usage again");
        }
        return version;
    }

    private static String fact(Path file, List<String> lines, int index, String key) {
        if (index >= lines.size()) {
            throw SourceException.at(file, lines.size(), "is the last line; '" + key + "...' must follow it");
        }
        String line = lines.get(index);
        if (!line.startsWith(key)) {
            throw SourceException.at(file, index + 1L, "is '" + line + "', must be '" + key + "...'");
        }
        try {
            return Require.text("'" + key + "...'", line.substring(key.length()));
        } catch (IllegalArgumentException e) {
            throw new SourceException(file + ":" + (index + 1) + ": " + e.getMessage(), e);
        }
    }
}
