package dev.headroom.reports.review.demand;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.Optional;

/** What the busiest minutes to come ask for, beside what is bought for them. */
final class DemandFindings {

    private DemandFindings() {}

    /** How many units the busiest minutes to come would fill; empty where a unit has no price or nobody knows what it carries. */
    static Optional<Double> need(Facts facts, DayBand busiest) {
        return facts.plan().prices().units().isEmpty()
                ? Optional.empty()
                : facts.unit()
                        .map(unit -> Math.max(
                                busiest.inputP99() / unit.inputPerMinute(),
                                busiest.outputP99() / unit.outputPerMinute()));
    }

    static String demand(Facts facts, DayBand busiest) {
        if (facts.chosen().purchase() instanceof Purchase.Reserved reserved) {
            return "The busiest minutes to come ask for " + tokens(busiest) + "; " + reserved.rates() + " are reserved";
        }
        return need(facts, busiest)
                .map(units -> "The busiest minutes to come would fill " + Numbers.rounded(units) + " units; "
                        + (facts.buys() ? bought(facts) : "none is bought"))
                .orElse("The busiest minutes to come ask for " + tokens(busiest));
    }

    /** As in {@code 2 are bought}, or {@code at most 4 are held at once} where that changes. */
    static String bought(Facts facts) {
        String count = facts.units() + (facts.units() == 1 ? " is" : " are");
        return facts.changes() ? "at most " + count + " held at once" : count + " bought";
    }

    private static String tokens(DayBand busiest) {
        return Words.tokens(new TokenRates(busiest.inputP99(), busiest.outputP99()));
    }
}
