package dev.headroom.planner.plan;

import dev.headroom.planner.demand.HistoryRule;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of time that is planned and the terms that may be bought for it: as long as the longest term that the history
 * carries, so that every term is costed over the same hours.
 */
record Horizon(Instant start, Instant end, List<CommitmentTerm> terms, List<Excluded> excluded) {

    static Horizon of(PlanRequest request) {
        List<CommitmentTerm> terms = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        CommitmentTerm longest = CommitmentTerm.ONE_MONTH;
        for (CommitmentTerm term : CommitmentTerm.values()) {
            var refusal = HistoryRule.refuses(term, request.demand().observed());
            if (refusal.isPresent()) {
                excluded.add(new Excluded(term.label(), refusal.get().reason()));
            } else if (!request.prices().units().containsKey(term)) {
                excluded.add(new Excluded(term.label(), noPrice(request.prices(), term)));
            } else {
                terms.add(term);
                longest = term.months() > longest.months() ? term : longest;
            }
        }
        Instant start = ceilingHour(request.demand().historyEnd());
        return new Horizon(start, start.plus(longest.boundFrom(start)), List.copyOf(terms), List.copyOf(excluded));
    }

    private static String noPrice(ModelPrices prices, CommitmentTerm term) {
        return "the price book has no model unit of " + prices.onDemand().modelId() + " in "
                + prices.onDemand().region() + " for " + term.label();
    }

    private static Instant ceilingHour(Instant instant) {
        Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(instant) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    int hours() {
        return Math.toIntExact(Duration.between(start, end).toHours());
    }
}
