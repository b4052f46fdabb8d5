package dev.headroom.reports.review;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is to be seen in a picture, in one line that stands above it. */
final class Findings {

    private Findings() {}

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

    static String cost(Facts facts) {
        Candidate chosen = facts.chosen();
        Money nothing = facts.plan().onDemandOnly().cost();
        if (facts.buys() && !facts.reserves()) {
            return "The recommendation costs " + Numbers.money(chosen.cost()) + ", "
                    + Words.difference(chosen.cost(), nothing) + " than " + facts.withoutPurchase();
        }
        Candidate nearest = facts.nearestUnits().orElseThrow();
        return "The nearest purchase of units, " + nearest.purchase() + ", costs "
                + Words.difference(nearest.cost(), chosen.cost()) + " than "
                + (facts.reserves() ? "the recommended reservation" : facts.withoutPurchase());
    }

    /** From the first to the last level at which it is known; the list has at least one. */
    static String latency(EndpointCapacity measured, String percentile, List<Point> milliseconds) {
        return latency(measured, percentile, "time to first token", milliseconds);
    }

    static String latency(EndpointCapacity measured, String percentile, String what, List<Point> milliseconds) {
        Point first = milliseconds.get(0);
        Point last = milliseconds.get(milliseconds.size() - 1);
        String until = milliseconds.size() == 1 ? " is " + at(first) : " goes from " + at(first) + " to " + at(last);
        return Endpoints.name(measured) + ": " + percentile + " of the " + what + until + " requests in flight";
    }

    private static String at(Point point) {
        return Numbers.rounded(point.y()) + " ms at " + Numbers.compact(point.x());
    }

    static String perToken(EndpointCapacity measured, LatencyCurve curve) {
        return Endpoints.name(measured) + ": an output token takes "
                + Numbers.rounded(curve.baseMillis().value()) + " ms at the p"
                + Numbers.compact(100 * curve.quantile()) + ", and "
                + Numbers.rounded(curve.millisPerUnit().value()) + " ms more for each request in flight";
    }

    static String throughput(EndpointCapacity measured, List<LevelSummary> levels) {
        LevelSummary most = levels.stream()
                .max(Comparator.comparingDouble(LevelSummary::requestsPerSecond))
                .orElseThrow();
        return Endpoints.name(measured) + ": at most " + Numbers.rounded(most.requestsPerSecond())
                + " requests a second, at " + Numbers.compact(most.concurrency()) + " in flight"
                + bestOnTime(measured, levels).map(Findings::onTime).orElse("");
    }

    private static Optional<Point> bestOnTime(EndpointCapacity measured, List<LevelSummary> levels) {
        return Endpoints.onTime(measured, levels).stream().max(Comparator.comparingDouble(Point::y));
    }

    private static String onTime(Point best) {
        return best.y() == 0
                ? "; none within the target"
                : "; at most " + Numbers.rounded(best.y()) + " within the target, at " + Numbers.compact(best.x());
    }
}
