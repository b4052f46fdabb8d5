package dev.headroom.planner.plan.whatif;

import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * A lever of a grid and the levels at which it was planned.
 *
 * @param lever the input
 * @param value its planned value, in the lever's unit
 * @param factors how many times as large it is at each level, rising; 1 is one of them, and there are at least two
 */
public record WhatIfAxis(Lever lever, double value, List<Double> factors) {

    /** @throws IllegalArgumentException where the value or the factors are out of their range or out of order */
    public WhatIfAxis {
        factors = List.copyOf(factors);
        Require.notNegative("the planned value of " + lever.label(), value);
        Require.that(
                factors.contains(1.0) && factors.size() > 1,
                "the factors of " + lever.label() + " are " + factors + ", must be two or more with 1.0 among them");
        double last = 0;
        for (double factor : factors) {
            Require.that(
                    factor > last && Double.isFinite(factor),
                    "the factors of " + lever.label() + " are " + factors + ", must be above 0 and rising");
            last = factor;
        }
    }
}
