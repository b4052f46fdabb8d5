package dev.headroom.sources.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The length of windows of which only the beginnings are known: the step that most rows take. */
final class WindowStep {

    private WindowStep() {}

    /**
     * Seconds from row to row; a longer step must be a whole multiple, for then windows are missing.
     *
     * @param rows at least two, each beginning after the one before it
     * @param column the beginning of a row's window, in whole seconds
     */
    static long of(List<CsvRow> rows, String column) {
        if (rows.size() < 2) {
            throw rows.get(0)
                    .fault("is the only row; a window is as long as the step between two, so there must be two");
        }
        long usual = usual(rows, column);
        for (int i = 1; i < rows.size(); i++) {
            long step = step(rows, column, i);
            if (step % usual != 0) {
                throw rows.get(i)
                        .fault(column + " is " + step + " s after line "
                                + rows.get(i - 1).line() + ", must be " + usual
                                + " s as in most rows, or a whole multiple where windows are missing");
            }
        }
        return usual;
    }

    private static long usual(List<CsvRow> rows, String column) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            counts.merge(step(rows, column, i), 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .mapToLong(Map.Entry::getKey)
                .min()
                .orElseThrow();
    }

    private static long step(List<CsvRow> rows, String column, int index) {
        CsvRow row = rows.get(index);
        CsvRow before = rows.get(index - 1);
        long step = row.whole(column) - before.whole(column);
        if (step <= 0) {
            throw row.fault(column + " is " + row.text(column) + ", not after the " + before.text(column) + " of line "
                    + before.line() + "; rows must be in order of time");
        }
        return step;
    }
}
