package dev.headroom.planner.leak;

import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.usage.UsageCounts;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A stretch of hours added up.
 *
 * @param start its first hour
 * @param observedHours how long it was observed
 * @param counts in all of it
 */
record Use(Instant start, double observedHours, UsageCounts counts) {

    /** Hours in a month: a twelfth of 8,760. */
    static final double HOURS_A_MONTH = 730;

    static Use of(List<UseHour> hours) {
        UsageCounts counts = hours.stream().map(UseHour::counts).reduce(UsageCounts.NONE, UsageCounts::plus);
        double observed = hours.stream().mapToDouble(UseHour::observedHours).sum();
        return new Use(hours.get(0).start(), observed, counts);
    }

    /** So much of a month as it is of this stretch. */
    double inAMonth(double counted) {
        return counted / observedHours * HOURS_A_MONTH;
    }

    double requestsPerHour() {
        return counts.requests() / observedHours;
    }

    double perRequest(ToDoubleFunction<UsageCounts> tokens) {
        return tokens.applyAsDouble(counts) / Math.max(1, counts.requests());
    }

    double prompt() {
        return UseHour.prompt(counts);
    }

    /** The share of the prompts that was read from a cache; 0 without prompts. */
    double cacheReadShare() {
        return prompt() > 0 ? counts.cacheReadTokens() / prompt() : 0;
    }

    /** US dollars of a month like this stretch; what is read from a cache is not in it. */
    double usdPerMonth(TokenPrice price) {
        return inAMonth(price.usd(UseHour.paidInput(counts), (double) counts.outputTokens()));
    }
}
