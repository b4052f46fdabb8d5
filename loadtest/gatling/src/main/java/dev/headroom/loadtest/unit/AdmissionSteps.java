package dev.headroom.loadtest.unit;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.Span;
import dev.headroom.config.TokenCount;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Steps to {@value #OVER} times what a unit carries, each after a rest in which whatever it saves up fills: how much is let in at once is the
 * bucket, and two steps of equal work and different {@code maxTokens} show whether that is reserved.
 *
 * @param rest before each step, at least a second; no longer bucket can be seen
 */
public record AdmissionSteps(Duration rest) {

    private static final int OVER = 3;
    private static final int MAX_TOKENS_TIMES = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LEAST_REFUSED = Duration.ofMillis(1500);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** @throws IllegalArgumentException where the rest is shorter than a second */
    public AdmissionSteps {
        Require.that(rest.compareTo(SHORTEST) >= 0, "rest is " + rest + ", must be at least a second");
    }

    /** What a step is to show. */
    public enum Kind {
        /** How much is saved up: of the mix with the most input. */
        INPUT("input"),
        /** How output is charged: of the mix with the most output. */
        OUTPUT("output"),
        /** The same work, asking for a multiple of it in {@code maxTokens}. */
        RESERVING("reserving");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As a line of progress names it: {@code input}. */
        public String label() {
            return word;
        }

        /** The scenario's name. */
        public String scenario() {
            return "unit-step-" + word;
        }
    }

    /** As a load test runs it; {@code carried} is what the unit carries of the mix, in requests a second. */
    public Scenario of(Kind kind, Mix mix, double carried) {
        int times = kind == Kind.RESERVING ? MAX_TOKENS_TIMES : 1;
        return new Scenario(
                kind.scenario(),
                "Finds how a model unit admits what is more than it carries.",
                new Load.Steps(
                        List.of(new OfferedLoad.Open(OVER * carried)),
                        Arrivals.CONSTANT,
                        new Span(length(), Duration.ZERO),
                        Optional.empty()),
                new Requests(
                        new TokenCount.Fixed(mix.inputTokens()),
                        new TokenCount.Fixed(mix.outputTokens()),
                        times * mix.outputTokens()),
                Duration.ZERO,
                TIMEOUT);
    }

    /** What a unit carried of one mix at most, in answered requests a second over a whole level. */
    public static double carried(Measurements run) {
        double most = 0;
        for (int index = 0; index < run.run().levels().size(); index++) {
            int level = index;
            LoadLevel span = run.run().levels().get(level);
            long answered = run.attempts().stream()
                    .filter(attempt -> attempt.level() == level && attempt.isOk())
                    .filter(attempt -> attempt.timing().intendedNanos() >= span.steadyFromNanos())
                    .count();
            most = Math.max(most, answered / span.steadySeconds());
        }
        return most;
    }

    /** A bucket as long as the rest is empty after half of it, and a quarter more is refused. */
    Duration length() {
        Duration quarter = rest.dividedBy(4);
        return rest.dividedBy(2).plus(quarter.compareTo(LEAST_REFUSED) > 0 ? quarter : LEAST_REFUSED);
    }

    /** The most that one step takes, with its rest and what is under way at its end. */
    public Duration longestOfOne() {
        return rest.plus(length()).plus(TIMEOUT);
    }

    /** The most that all take. */
    public Duration longest() {
        return longestOfOne().multipliedBy(Kind.values().length);
    }
}
