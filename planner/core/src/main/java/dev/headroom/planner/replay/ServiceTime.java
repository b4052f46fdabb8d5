package dev.headroom.planner.replay;

import dev.headroom.planner.quantity.Require;

/**
 * How long a request is in flight: what a reservation is held for.
 *
 * @param firstSeconds to the first token, 0 or above
 * @param perTokenSeconds for each output token, 0 or above
 */
public record ServiceTime(double firstSeconds, double perTokenSeconds) {

    /** Over as it begins: nothing is ever held. */
    public static final ServiceTime NONE = new ServiceTime(0, 0);

    /** @throws IllegalArgumentException where a time is negative or not finite */
    public ServiceTime {
        Require.notNegative("seconds to the first token", firstSeconds);
        Require.notNegative("seconds for each output token", perTokenSeconds);
    }

    double seconds(StreamRequest request) {
        return firstSeconds + perTokenSeconds * request.output();
    }
}
