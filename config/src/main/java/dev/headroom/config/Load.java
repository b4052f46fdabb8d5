package dev.headroom.config;

import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.List;

/** A load over time. */
public sealed interface Load {

    /**
     * Levels one after another, all closed or all open.
     *
     * @param levels what each level offers, in order
     * @param hold how long each level lasts, warm-up included
     * @param warmUp the first part of each level, which is not counted; shorter than {@code hold}
     */
    record Steps(List<OfferedLoad> levels, Duration hold, Duration warmUp) implements Load {

        /** @throws IllegalArgumentException where there is no level, kinds are mixed, or nothing is left after the warm-up */
        public Steps {
            levels = List.copyOf(levels);
            Require.that(!levels.isEmpty(), "levels is empty, must have at least one level");
            Require.that(
                    levels.stream().map(Object::getClass).distinct().count() == 1,
                    "levels mixes users and rates; use one kind in a scenario");
            Require.that(!warmUp.isNegative(), "warmUp is " + warmUp + ", must be 0 or above");
            Require.that(warmUp.compareTo(hold) < 0, "warmUp is " + warmUp + ", must be shorter than hold, " + hold);
        }
    }

    /**
     * A trace of single requests, with its own times and token counts.
     *
     * @param speed how many times faster than it was recorded; above 0
     * @param limit replay at most so much of the trace, in the trace's own time; above 0
     */
    record Replay(double speed, Duration limit) implements Load {

        /** @throws IllegalArgumentException where the speed or the limit is not above 0 */
        public Replay {
            Require.positive("speed", speed);
            Require.that(limit.compareTo(Duration.ZERO) > 0, "limit is " + limit + ", must be above 0");
        }
    }
}
