package dev.headroom.planner.plan.whatif;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * The rules of a grid that are chosen and not moved: nothing lies between two of them.
 *
 * @param longestTerms for how long units may be bound, as planned first
 * @param riskAversions how often the worst futures count beside the mean of all, each 0 or above, rising
 * @param planned that of the plan, one of them
 */
public record WhatIfChoices(List<LongestTerm> longestTerms, List<Double> riskAversions, double planned) {

    /** @throws IllegalArgumentException where a choice of the plan is not among them, or they are out of order */
    public WhatIfChoices {
        longestTerms = List.copyOf(longestTerms);
        riskAversions = List.copyOf(riskAversions);
        Require.that(
                !longestTerms.isEmpty() && longestTerms.get(0) == LongestTerm.AS_PLANNED,
                "the longest terms of a grid are " + longestTerms + ", must begin with " + LongestTerm.AS_PLANNED);
        Require.that(
                riskAversions.contains(planned),
                "the risk aversions of a grid are " + riskAversions + ", must have the plan's " + planned
                        + " among them");
        double last = -1;
        for (double aversion : riskAversions) {
            Require.that(
                    aversion > last && aversion >= 0 && Double.isFinite(aversion),
                    "the risk aversions of a grid are " + riskAversions + ", must be 0 or above and rising");
            last = aversion;
        }
    }

    /** How many combinations there are. */
    public int count() {
        return longestTerms.size() * riskAversions.size();
    }

    /** The longest term of a combination, of which the risk aversion runs faster. */
    public LongestTerm longestTerm(int combination) {
        return longestTerms.get(combination / riskAversions.size());
    }

    /** The risk aversion of a combination. */
    public double riskAversion(int combination) {
        return riskAversions.get(combination % riskAversions.size());
    }

    boolean isPlanned(WhatIfPoint point) {
        return point.longestTerm() == LongestTerm.AS_PLANNED && point.riskAversion() == planned;
    }
}
