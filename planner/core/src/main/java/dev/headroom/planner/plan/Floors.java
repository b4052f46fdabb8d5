package dev.headroom.planner.plan;

import dev.headroom.planner.quantity.Sample;
import java.util.List;

/**
 * The fewest units that keep what was promised, month by month: so few tokens refused in so many futures, so large a share carried.
 * Refusals fall as units rise, so the promise is a floor under each month's units. Where no number keeps it, the floor is the least that
 * misses it least.
 */
final class Floors {

    private final PlanRules rules;
    private final PurchaseRules buying;
    private final List<FutureTotals> futures;

    Floors(PlanRequest request, List<FutureTotals> futures) {
        this.rules = request.rules();
        this.buying = request.buying();
        this.futures = futures;
    }

    /** The share of a month's tokens that is not exceeded by refusals in as many futures as the rules ask for. */
    static double assuredShare(List<FutureTotals> futures, int month, int units, double assurance) {
        return Sample.of(futures.stream()
                        .mapToDouble(future -> future.month(month).throttledShare(units))
                        .toArray())
                .quantile(assurance);
    }

    int of(int month) {
        return Math.max(ofRefusals(month), ofCoverage(month));
    }

    private int ofRefusals(int month) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int units = 0; units <= futures.get(0).mostUnits(); units++) {
            double share = assuredShare(futures, month, units, rules.assurance());
            if (share <= rules.throttledShare()) {
                return units;
            }
            if (share < least) {
                least = share;
                best = units;
            }
        }
        return best;
    }

    private int ofCoverage(int month) {
        if (buying.coverage().isEmpty()) {
            return 0;
        }
        int units = 0;
        while (units < futures.get(0).mostUnits()
                && meanCarried(month, units) < buying.coverage().getAsDouble()) {
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
