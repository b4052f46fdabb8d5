package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;

/**
 * A throughput that was seen at a concurrency.
 *
 * @param concurrency mean requests in flight, above 0
 * @param requestsPerSecond requests that ended well per second, 0 or above
 */
public record LoadPoint(double concurrency, double requestsPerSecond) {

    /** @throws IllegalArgumentException where the concurrency is not above 0 or the throughput negative */
    public LoadPoint {
        Require.positive("concurrency", concurrency);
        Require.notNegative("requests per second", requestsPerSecond);
    }
}
