package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * What may be bought, and what it is weighed against.
 *
 * @param offers what may be bought
 * @param ranges how many units may be held, by period
 * @param limits sums over what is bought that must be kept
 * @param spill what is left to pay, by scenario, period and units
 * @param risk how bad futures are taken
 */
public record PortfolioProblem(
        List<Offer> offers, List<UnitRange> ranges, List<Limit> limits, SpillCosts spill, Risk risk) {

    /** @throws IllegalArgumentException where a range, an offer or a limit does not fit the periods and offers */
    public PortfolioProblem {
        offers = List.copyOf(offers);
        ranges = List.copyOf(ranges);
        limits = List.copyOf(limits);
        int periods = spill.periods();
        Require.that(ranges.size() == periods, ranges.size() + " unit ranges for " + periods + " periods");
        offers.forEach(offer -> Require.that(
                offer.to() <= periods, "an offer ends with period " + offer.to() + " of " + periods + " periods"));
        int number = offers.size();
        limits.forEach(limit -> Require.that(
                limit.perUnit().size() == number,
                "a limit is over " + limit.perUnit().size() + " offers, there are " + number));
    }

    int periods() {
        return spill.periods();
    }

    /** Units held in each period where so many of each offer are bought. */
    int[] unitsHeld(int[] bought) {
        int[] units = new int[periods()];
        for (int p = 0; p < units.length; p++) {
            units[p] = ranges.get(p).owned();
        }
        for (int o = 0; o < bought.length; o++) {
            Offer offer = offers.get(o);
            for (int p = offer.from(); p < offer.to(); p++) {
                units[p] += bought[o];
            }
        }
        return units;
    }

    /** Whether these purchases keep every range and every limit. */
    boolean allows(int[] bought) {
        for (int o = 0; o < bought.length; o++) {
            if (bought[o] < 0 || bought[o] > offers.get(o).mostUnits()) {
                return false;
            }
        }
        int[] units = unitsHeld(bought);
        for (int p = 0; p < units.length; p++) {
            if (units[p] < ranges.get(p).lowest() || units[p] > ranges.get(p).highest()) {
                return false;
            }
        }
        return limits.stream().allMatch(limit -> limit.allows(bought));
    }
}
