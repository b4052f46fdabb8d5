package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalLong;

/**
 * How a request was carried, in nanoseconds since the start of the run.
 *
 * @param connectedNanos when a connection took it, where one did
 * @param headersNanos when the head of the response came, where one came
 */
public record Carriage(OptionalLong connectedNanos, OptionalLong headersNanos) {

    /** Not known. */
    public static final Carriage UNKNOWN = new Carriage(OptionalLong.empty(), OptionalLong.empty());

    /** @throws IllegalArgumentException where the head came before the connection */
    public Carriage {
        Require.that(
                connectedNanos.isEmpty()
                        || headersNanos.isEmpty()
                        || connectedNanos.getAsLong() <= headersNanos.getAsLong(),
                "the head of a response came before a connection took the request");
    }
}
