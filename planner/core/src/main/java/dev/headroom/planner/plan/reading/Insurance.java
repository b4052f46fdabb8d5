package dev.headroom.planner.plan.reading;

import dev.headroom.planner.quantity.Money;

/**
 * What the purchase does against refusals, apart from what it saves.
 *
 * @param refusedWithout requests of the horizon that are refused on the mean if nothing is bought
 * @param refusedWith requests that are refused all the same
 * @param premium how much more the purchase costs than on demand only; 0 where it costs less
 */
public record Insurance(double refusedWithout, double refusedWith, Money premium) {

    /** Requests that are not refused because of the purchase. */
    public double avoided() {
        return Math.max(0, refusedWithout - refusedWith);
    }
}
