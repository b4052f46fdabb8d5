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
 * @param patience what is done about attempts that do not end, or not well
 */
public record Scenario(String name, String purpose, Load load, Requests requests, Patience patience) {

    /** @throws IllegalArgumentException where a name is blank, or the token counts do not fit the load */
    public Scenario {
        Require.text("name", name);
        Require.text("purpose", purpose);
        Require.that(
                !(load instanceof Load.Replay) || requests.isTraced(),
                "requests must take their token counts from the trace in a replay");
    }

    /** Each request is tried once. */
    public Scenario(
            String name, String purpose, Load load, Requests requests, Duration pauseAfterThrottle, Duration timeout) {
        this(name, purpose, load, requests, Patience.once(pauseAfterThrottle, timeout));
    }
}
