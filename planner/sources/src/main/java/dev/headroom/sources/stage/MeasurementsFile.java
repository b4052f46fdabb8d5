package dev.headroom.sources.stage;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.RunHeader;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a load test found as CSV: a head in comment lines that begin with {@code #}, a row of columns, a row per attempt. */
public final class MeasurementsFile {

    private static final String COMMAND = "headroom loadtest";
    private static final String COLUMNS = String.join(",", AttemptCells.COLUMNS);

    private MeasurementsFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, Measurements measurements) {
        SafeFile.write(file, out -> {
            out.append(MeasurementsHead.FIRST_LINE).append('\n');
            for (String line : RunHeader.of(measurements.run())) {
                out.append(MeasurementsHead.MARK).append(line).append('\n');
            }
            out.append(COLUMNS).append('\n');
            for (Attempt attempt : measurements.attempts()) {
                out.append(AttemptCells.row(attempt)).append('\n');
            }
        });
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static Measurements read(Path file) {
        try (Lines lines = Lines.of(file)) {
            MeasurementsHead head = MeasurementsHead.read(lines, COMMAND);
            if (!head.next().equals(COLUMNS)) {
                throw lines.fault("columns are '" + head.next() + "', must be '" + COLUMNS + "'");
            }
            return new Measurements(head.run(), attempts(lines, head.run()));
        } catch (IOException e) {
            throw Fault.unreadable(file, COMMAND, e);
        }
    }

    private static List<Attempt> attempts(Lines lines, RunInfo run) throws IOException {
        Row row = new Row(AttemptCells.COLUMNS.size());
        List<Attempt> attempts = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            try {
                attempts.add(attempt(row.split(line), run.levels().size()));
            } catch (IllegalArgumentException e) {
                throw lines.fault(e.getMessage());
            } catch (ArithmeticException e) {
                throw lines.fault("level, turn, attempt, route, events or max_tokens is too large: " + line);
            }
        }
        if (attempts.isEmpty()) {
            throw lines.fault("no attempt follows the columns; nothing was measured, run the load test again");
        }
        return attempts;
    }

    private static Attempt attempt(List<String> cells, int levels) {
        Attempt attempt = AttemptCells.parse(cells);
        Require.that(
                attempt.level() < levels, "level is " + attempt.level() + ", the head has levels 0 to " + (levels - 1));
        return attempt;
    }
}
