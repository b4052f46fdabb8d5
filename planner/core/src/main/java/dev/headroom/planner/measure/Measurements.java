package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * A run and its attempts, in the order in which they ended.
 *
 * @param run what the run was
 * @param attempts every attempt, warm-up and failures included
 */
public record Measurements(RunInfo run, List<Attempt> attempts) {

    /** @throws IllegalArgumentException where there is no attempt, or one names a level the run does not have */
    public Measurements {
        attempts = List.copyOf(attempts);
        Require.that(!attempts.isEmpty(), "a run of scenario " + run.scenario() + " has no attempts, nothing to fit");
        int levels = run.levels().size();
        for (Attempt attempt : attempts) {
            Require.that(
                    attempt.level() < levels,
                    "an attempt names level " + attempt.level() + ", the run has levels 0 to " + (levels - 1));
        }
    }
}
