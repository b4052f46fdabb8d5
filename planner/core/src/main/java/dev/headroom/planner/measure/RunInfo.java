package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.List;

/**
 * What a run was: everything about it that is not an attempt.
 *
 * @param scenario name of the scenario
 * @param target where it was sent, as in {@code emulator} or {@code aws us-west-2}; never a credential
 * @param endpoints what was measured; where requests can take several routes, each route's own, in order
 * @param startedAt wall-clock start; attempts count from it
 * @param seed the seed of everything drawn by chance
 * @param levels the load levels in order
 * @param soundness how far its figures may be trusted
 */
public record RunInfo(
        String scenario,
        String target,
        List<Endpoint> endpoints,
        Instant startedAt,
        long seed,
        List<LoadLevel> levels,
        Soundness soundness) {

    /** @throws IllegalArgumentException where there is no endpoint or no level, or levels overlap */
    public RunInfo {
        Require.text("scenario", scenario);
        Require.text("target", target);
        endpoints = List.copyOf(endpoints);
        levels = List.copyOf(levels);
        Require.that(!endpoints.isEmpty(), "a run has at least one endpoint");
        Require.that(!levels.isEmpty(), "a run has at least one load level");
        for (int i = 1; i < levels.size(); i++) {
            Require.that(
                    levels.get(i).startNanos() >= levels.get(i - 1).endNanos(),
                    "load level " + i + " begins before level " + (i - 1) + " has ended");
        }
    }

    /** A run on one route that nobody watched. */
    public RunInfo(
            String scenario, String target, Endpoint endpoint, Instant startedAt, long seed, List<LoadLevel> levels) {
        this(scenario, target, List.of(endpoint), startedAt, seed, levels, Soundness.UNWATCHED);
    }

    /** What was measured: the endpoint of the first route. */
    public Endpoint endpoint() {
        return endpoints.get(0);
    }

    /** The same, with another judgement of it. */
    public RunInfo judged(Soundness other) {
        return new RunInfo(scenario, target, endpoints, startedAt, seed, levels, other);
    }
}
