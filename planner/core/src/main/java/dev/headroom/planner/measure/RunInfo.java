package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.List;

/**
 * What a run was: everything about it that is not an attempt.
 *
 * @param scenario name of the scenario
 * @param target where it was sent, as in {@code emulator} or {@code aws us-west-2}; never a credential
 * @param endpoint what was measured
 * @param startedAt wall-clock start; attempts count from it
 * @param seed the seed of everything drawn by chance
 * @param levels the load levels in order
 */
public record RunInfo(
        String scenario, String target, Endpoint endpoint, Instant startedAt, long seed, List<LoadLevel> levels) {

    /** @throws IllegalArgumentException where there is no level or levels overlap */
    public RunInfo {
        Require.text("scenario", scenario);
        Require.text("target", target);
        levels = List.copyOf(levels);
        Require.that(!levels.isEmpty(), "a run has at least one load level");
        for (int i = 1; i < levels.size(); i++) {
            Require.that(
                    levels.get(i).startNanos() >= levels.get(i - 1).endNanos(),
                    "load level " + i + " begins before level " + (i - 1) + " has ended");
        }
    }
}
