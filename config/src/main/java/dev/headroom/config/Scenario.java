package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * The load that a test offers.
 *
 * @param name as in {@code headroom loadtest NAME}
 * @param purpose when to use it, in a sentence
 * @param load the load over time
 * @param requests what each request asks for
 * @param pauseAfterThrottle how long a closed-model user waits after a throttled attempt; 0 or above
 * @param timeout how long an attempt may take before the client gives up; above 0
 */
public record Scenario(
        String name, String purpose, Load load, Requests requests, Duration pauseAfterThrottle, Duration timeout) {

    /**
     * @throws IllegalArgumentException where a name is blank, the pause negative, the timeout not above 0, or the token
     *     counts do not fit the load
     */
    public Scenario {
        Require.text("name", name);
        Require.text("purpose", purpose);
        boolean replay = load instanceof Load.Replay;
        Require.that(
                requests.inputTokens() instanceof TokenCount.AsTraced == replay
                        && requests.outputTokens() instanceof TokenCount.AsTraced == replay,
                "requests must take their token counts from the trace in a replay, and have their own in any other load");
        Require.that(
                !pauseAfterThrottle.isNegative(),
                "pauseAfterThrottle is " + pauseAfterThrottle + ", must be 0 or above");
        Require.that(timeout.compareTo(Duration.ZERO) > 0, "timeout is " + timeout + ", must be above 0");
    }
}
