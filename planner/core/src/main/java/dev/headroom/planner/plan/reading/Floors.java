package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.quantity.Sample;
import java.util.List;

/**
 * The fewest units that keep what was promised, month by month: so few tokens refused and so few answered late in so many futures, so
 * large a share carried.
 * Refusals fall as units rise, so the promise is a floor under each month's units. Where no number keeps it, the floor is the least that
 * misses it least.
 */
public final class Floors {

    /** What is promised of a month: a share that units keep down. */
    private interface Missed {
        double share(SpillTotals month, int units);
    }

    private final boolean prioritises;
    private final PlanRules rules;
    private final PurchaseRules buying;
    private final double lateShare;
    private final List<FutureTotals> futures;

    Floors(PlanRequest request, List<FutureTotals> futures) {
        this.prioritises = request.mayPrioritise();
        this.rules = request.rules();
        this.buying = request.buying();
        this.lateShare = allowedLateShare(request);
        this.futures = futures;
    }

    /** The share of requests that the latency target lets be late; all where on demand was never seen to be late. */
    public static double allowedLateShare(PlanRequest request) {
        return request.onDemand().map(reach -> 1 - reach.quantile()).orElse(1.0);
    }

    /** What is not exceeded in as many futures as the rules ask for. */
    private double assured(int month, int units, Missed missed) {
        return Sample.of(futures.stream()
                        .mapToDouble(future -> missed.share(future.month(month), units))
                        .toArray())
                .quantile(rules.assurance());
    }

    int of(int month) {
        return of(month, 0);
    }

    /** The fewest units that break no promise by more than this share of the month's tokens. */
    int of(int month, double beyond) {
        int kept = Math.max(
                least(month, SpillTotals::throttledShare, rules.throttledShare() + beyond),
                prioritises ? 0 : least(month, SpillTotals::lateShare, lateShare + beyond));
        return Math.max(kept, ofCoverage(month, beyond));
    }

    /** By how much so many units break the promise that they break most, in shares of the month's tokens; 0 where they keep all. */
    double broken(int month, int units) {
        double refused = assured(month, units, SpillTotals::throttledShare) - rules.throttledShare();
        double late = prioritises ? 0 : assured(month, units, SpillTotals::lateShare) - lateShare;
        double uncarried =
                buying.coverage().isEmpty() ? 0 : buying.coverage().getAsDouble() - meanCarried(month, units);
        return Math.max(0, Math.max(refused, Math.max(late, uncarried)));
    }

    /** The fewest units beside which on demand answers in time what the latency target asks for; one more than there are where none do. */
    int inTime(int month) {
        int units = 0;
        while (units <= futures.get(0).mostUnits() && assured(month, units, SpillTotals::lateShare) > lateShare) {
            units++;
        }
        return units;
    }

    private int least(int month, Missed missed, double allowed) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int units = 0; units <= futures.get(0).mostUnits(); units++) {
            double share = assured(month, units, missed);
            if (share <= allowed) {
                return units;
            }
            if (share < least) {
                least = share;
                best = units;
            }
        }
        return best;
    }

    private int ofCoverage(int month, double beyond) {
        if (buying.coverage().isEmpty()) {
            return 0;
        }
        int units = 0;
        while (units < futures.get(0).mostUnits()
                && meanCarried(month, units) < buying.coverage().getAsDouble() - beyond) {
            units++;
        }
        return units;
    }

    private double meanCarried(int month, int units) {
        return futures.stream()
                .map(future -> future.month(month))
                .mapToDouble(totals -> totals.allTokens() > 0 ? totals.carriedTokens(units) / totals.allTokens() : 1)
                .average()
                .orElse(1);
    }
}
