package dev.headroom.planner.plan.request;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a request takes of an on-demand quota besides its tokens.
 *
 * @param maxTokens the {@code maxTokens} that it asks for, at least 1; empty where nobody says
 * @param inFlight from admission to the end of the answer, above 0; empty where it was not measured
 */
public record RequestShape(OptionalInt maxTokens, Optional<Duration> inFlight) {

    public static final RequestShape UNKNOWN = new RequestShape(OptionalInt.empty(), Optional.empty());

    /** @throws IllegalArgumentException where a figure is out of its range */
    public RequestShape {
        maxTokens.ifPresent(most -> Require.atLeast("maxTokens", most, 1));
        inFlight.ifPresent(
                time -> Require.that(time.compareTo(Duration.ZERO) > 0, "inFlight is " + time + ", must be above 0"));
    }
}
