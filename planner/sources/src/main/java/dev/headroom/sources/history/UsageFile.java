package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageCells;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The usage file, in both directions: a head of comment lines, then CSV with the columns of {@link UsageCells}. See
 * docs/formats.
 */
public final class UsageFile {

    private UsageFile() {}

    /**
     * Writes the file whole or not at all.
     *
     * @throws SourceException where the place cannot be written
     * @throws IllegalArgumentException where a note is blank or does not fit on one line
     */
    public static void write(Path file, UsageHistory history) {
        List<String> columns = UsageCells.columns(history);
        List<String> head = UsageHead.of(history, columns).toLines();
        SafeFile.write(file, out -> {
            for (String line : head) {
                out.append(line).append('\n');
            }
            writeRow(out, columns);
            for (UsageInterval interval : history.intervals()) {
                writeRow(out, UsageCells.of(interval, columns));
            }
        });
    }

    private static void writeRow(Appendable out, List<String> cells) throws IOException {
        out.append(String.join(",", cells)).append('\n');
    }

    /** @throws SourceException with file and line, where anything is not as the format has it */
    public static UsageHistory read(Path file) {
        List<String> lines = SourceLines.read(file);
        UsageHead head = UsageHead.parse(file, lines);
        Timeline timeline = new Timeline();
        CsvTable table = CsvTable.of(file, lines, head.length());
        List<String> columns = head.columns(table);
        table.rows().forEach(row -> timeline.add(row, r -> UsageCells.parse(r.cells(), columns)));
        return new UsageHistory(head.modelId(), head.workload(), head.notes(), timeline.intervals());
    }
}
