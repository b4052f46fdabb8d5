package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * A sum over what is bought that must not be exceeded: a month's budget, a cap on one term.
 *
 * @param perUnit what one unit of each offer adds to it, 0 or above, in the order of the offers
 * @param most the most that the sum may be, 0 or above
 */
public record Limit(List<Double> perUnit, double most) {

    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException where a number is negative */
    public Limit {
        perUnit = List.copyOf(perUnit);
        perUnit.forEach(amount -> Require.notNegative("what one unit adds to a limit", amount));
        Require.notNegative("the most that a limit allows", most);
    }

    boolean allows(int[] bought) {
        double sum = 0;
        for (int offer = 0; offer < bought.length; offer++) {
            sum += perUnit.get(offer) * bought[offer];
        }
        return sum <= most * (1 + ROUNDING);
    }
}
