package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Require;

/**
 * A sum over what is bought that must not be exceeded: a month's budget, a cap on one term.
 *
 * @param perUnit what one unit of each offer adds to it, 0 or above, in the order of the offers
 * @param most the most that the sum may be, 0 or above
 */
@SuppressWarnings("ArrayRecordComponent") // numbers by offer, read only inside this package
public record Limit(double[] perUnit, double most) {

    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException where a number is negative */
    public Limit {
        perUnit = perUnit.clone();
        for (double amount : perUnit) {
            Require.notNegative("what one unit adds to a limit", amount);
        }
        Require.notNegative("the most that a limit allows", most);
    }

    boolean allows(int[] bought) {
        double sum = 0;
        for (int offer = 0; offer < bought.length; offer++) {
            sum += perUnit[offer] * bought[offer];
        }
        return sum <= most * (1 + ROUNDING);
    }
}
