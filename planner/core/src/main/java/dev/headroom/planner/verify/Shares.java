package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.Require;

/**
 * What a stretch of load comes to on the way that a plan recommends.
 *
 * @param spilled share of tokens that no unit carries, from 0 to 1
 * @param throttled share of requests that on demand refuses as well, from 0 to 1
 * @param usdPerHour US dollars an hour: units, and what spills at the price on demand, refused tokens at the same price
 */
public record Shares(double spilled, double throttled, double usdPerHour) {

    /** @throws IllegalArgumentException where a figure is out of its range */
    public Shares {
        Require.within("spilled share", spilled, 0, 1);
        Require.within("throttled share", throttled, 0, 1);
        Require.notNegative("US dollars an hour", usdPerHour);
    }
}
