package dev.headroom.planner.plan;

import dev.headroom.planner.quantity.Money;

/**
 * What the n-th model unit is worth.
 *
 * @param unit n, from 1
 * @param avoids on-demand cost that it avoids over the horizon
 * @param price what it costs over the horizon on the cheapest term considered
 */
public record UnitStep(int unit, Money avoids, Money price) {

    public boolean paysForItself() {
        return avoids.compareTo(price) > 0;
    }
}
