package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * An input that a reader may move.
 *
 * @param name what it is
 * @param unit the unit of its value
 * @param value as planned
 * @param factors how many times as large it is at the points of the grid, rising, 1 among them
 * @param flag of the command that plans with another factor
 */
public record Dial(String name, String unit, double value, List<Double> factors, String flag) {

    /** @throws IllegalArgumentException where there is nothing to move it between */
    public Dial {
        factors = List.copyOf(factors);
        Require.that(factors.size() > 1, "dial '" + name + "' has the factors " + factors + ", must have two");
    }

    /** Its name in links: lower-case letters and hyphens. */
    public String id() {
        return "dial-" + name.replaceAll("[^a-z]+", "-");
    }

    public double least() {
        return factors.get(0);
    }

    public double most() {
        return factors.get(factors.size() - 1);
    }
}
