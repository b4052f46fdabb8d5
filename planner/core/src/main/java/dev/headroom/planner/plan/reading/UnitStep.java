package dev.headroom.planner.plan.reading;

import dev.headroom.planner.quantity.Money;

/**
 * What the n-th model unit is worth: the best purchases of at most n units at once, against the best of at most n - 1.
 *
 * @param unit n, from 1
 * @param avoids on-demand cost that it avoids over the horizon, on the mean
 * @param price what it adds to the cost of units over the horizon
 * @param use the share of its own capacity that is used, from 0 to 1
 * @param chancePays share of futures in which it avoids more than it costs
 */
public record UnitStep(int unit, Money avoids, Money price, double use, double chancePays) {

    public boolean paysForItself() {
        return avoids.compareTo(price) > 0;
    }
}
