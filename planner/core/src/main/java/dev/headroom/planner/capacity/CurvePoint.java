package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;

/**
 * What a latency curve was fitted to, and by how much it misses it.
 *
 * @param x where: requests in flight, or input tokens of a request; above 0
 * @param requests how many requests it is of, at least 1
 * @param millis the quantile of their latency, in milliseconds
 * @param residualMillis {@code millis} less the curve there
 */
public record CurvePoint(double x, int requests, double millis, double residualMillis) {

    /** @throws IllegalArgumentException where a figure is out of its range */
    public CurvePoint {
        Require.positive("x", x);
        Require.atLeast("requests", requests, 1);
        Require.notNegative("milliseconds", millis);
        Require.that(Double.isFinite(residualMillis), "residual is " + residualMillis + ", must be a finite number");
    }
}
