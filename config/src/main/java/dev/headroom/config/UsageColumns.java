package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.util.Map;

/**
 * Which column of a table of usage is what.
 *
 * @param timeFormat how times are written
 * @param columns names of columns by what they are
 */
public record UsageColumns(String timeFormat, Map<String, String> columns) {

    public UsageColumns {
        Require.text("timeFormat", timeFormat);
        columns = Map.copyOf(columns);
    }
}
