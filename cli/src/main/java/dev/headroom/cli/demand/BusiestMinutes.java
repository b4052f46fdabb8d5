package dev.headroom.cli.demand;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The largest minutes that were seen, to hold the forecast against; nothing where the history is coarser. */
final class BusiestMinutes {

    private BusiestMinutes() {}

    static void put(UsageHistory history, Map<String, Object> summary) {
        List<UsageInterval> minutes =
                history.intervals().stream().filter(UsageInterval::isOneMinute).toList();
        if (!minutes.isEmpty()) {
            summary.put("inputBusiestMinuteSeen", most(minutes, UsageCounts::inputTokens));
            summary.put("outputBusiestMinuteSeen", most(minutes, UsageCounts::outputTokens));
        }
    }

    private static TokensPerMinute most(List<UsageInterval> minutes, ToLongFunction<UsageCounts> tokens) {
        return new TokensPerMinute(minutes.stream()
                .mapToLong(minute -> tokens.applyAsLong(minute.counts()))
                .max()
                .orElseThrow());
    }
}
