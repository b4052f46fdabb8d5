package dev.headroom.loadtest.unit;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Load;
import dev.headroom.config.LoadRange;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.Span;
import dev.headroom.config.TokenCount;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * The search for the highest rate of one mix that a unit serves within a target. Arrivals are even, so that what is found is what comes
 * through in the long run, and not how much of a burst the unit lets through at once.
 *
 * @param rates requests a second, from the lowest to the highest that is tried
 * @param hold how long each rate is tried, a sixth of it as warm-up
 * @param levels tries at most
 */
public record MixSearch(LoadRange rates, Duration hold, int levels) {

    private static final double TOLERANCE = 0.05;
    private static final int REPLICATES = 2;
    private static final int WARM_UP_SHARE = 6;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** @throws IllegalArgumentException where a rate is tried for less than a second, or the rates are users */
    public MixSearch {
        Require.that(!rates.isUsers(), "a unit is searched by rates, not by users");
        Require.that(hold.compareTo(SHORTEST) >= 0, "hold is " + hold.toMillis() + " ms, must be at least a second");
        Require.atLeast("levels", levels, 3);
    }

    /** As a load test runs it. */
    public Scenario of(Mix mix) {
        return new Scenario(
                "unit-" + mix.inputTokens() + "-" + mix.outputTokens(),
                "Finds the highest rate of one mix that a model unit serves within a target.",
                new Load.Search(
                        rates,
                        Arrivals.CONSTANT,
                        new Span(hold, hold.dividedBy(WARM_UP_SHARE)),
                        new Load.Search.Care(TOLERANCE, REPLICATES, levels)),
                new Requests(
                        new TokenCount.Fixed(mix.inputTokens()),
                        new TokenCount.Fixed(mix.outputTokens()),
                        mix.outputTokens()),
                Duration.ZERO,
                TIMEOUT);
    }

    /** The most that one mix takes, answers that are under way at the end of the last level with it. */
    public Duration longest() {
        return hold.multipliedBy(levels).plus(TIMEOUT);
    }
}
