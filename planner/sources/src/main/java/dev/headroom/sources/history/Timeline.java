package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Intervals in the order of a file's rows; each begins where the one before it ends, or later. */
final class Timeline {

    private final List<UsageInterval> intervals = new ArrayList<>();
    private long lineBefore;
    private Instant endBefore = Instant.MIN;

    /** Takes what {@code reader} makes of a row; names both lines where it overlaps the row before it. */
    void add(CsvRow row, Function<CsvRow, UsageInterval> reader) {
        UsageInterval interval = row.checked(() -> reader.apply(row));
        Instant end = row.checked(interval::end);
        if (interval.start().isBefore(endBefore)) {
            throw row.fault("starts at " + interval.start() + ", before the interval of line " + lineBefore
                    + " ends at " + endBefore + "; intervals must be in order and must not overlap");
        }
        intervals.add(interval);
        lineBefore = row.line();
        endBefore = end;
    }

    List<UsageInterval> intervals() {
        return List.copyOf(intervals);
    }
}
