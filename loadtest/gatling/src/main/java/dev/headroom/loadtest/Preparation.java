package dev.headroom.loadtest;

import dev.headroom.config.Load;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.run.Sources;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.schedule.Schedules;
import dev.headroom.loadtest.schedule.SearchStages;
import dev.headroom.loadtest.schedule.StageLists;
import dev.headroom.loadtest.schedule.Steered;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.loadtest.workload.RequestSource;
import dev.headroom.loadtest.workload.TracedRequests;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.util.List;
import java.util.Optional;

/**
 * A scenario made ready to run: who sends when, and what.
 *
 * @param course who sends when
 * @param sources what
 */
record Preparation(Course course, Sources sources) {

    /** Requests of an open load are made by users who send so often. */
    private static final int TURNS = 1;

    /** @throws IllegalArgumentException where the load needs what the guide does not have, or has what it has no use for */
    static Preparation of(Scenario scenario, Guide guide, long seed) {
        if (scenario.load() instanceof Load.Replay replay) {
            return replay(scenario, replay, guide, seed);
        }
        Require.that(
                guide.trace().isEmpty(),
                "scenario " + scenario.name() + " makes its own load; --trace goes with a replay");
        RequestSource drawn = new DrawnRequests(scenario.requests(), seed);
        Sources sources =
                new Sources(drawn, shape -> DrawnRequests.shaped(shape.inputTokens(), shape.outputTokens(), seed));
        return new Preparation(course(scenario, guide, drawn, seed), sources);
    }

    private static Preparation replay(Scenario scenario, Load.Replay replay, Guide guide, long seed) {
        List<TracedRequest> traced = Schedules.replayed(
                replay,
                needed(guide.trace(), scenario, "replays a trace; give one with --trace FILE")
                        .requests());
        RequestSource requests = new TracedRequests(traced, scenario.requests().maxTokens(), seed);
        return new Preparation(Schedules.of(replay, traced), new Sources(requests, shape -> requests));
    }

    private static Course course(Scenario scenario, Guide guide, RequestSource drawn, long seed) {
        Load load = scenario.load();
        if (load instanceof Load.Steps steps && steps.enough().isEmpty()) {
            return Schedules.of(steps, seed);
        }
        if (load instanceof Load.Search search) {
            var target = needed(guide.target(), scenario, "searches the limit of a target; name it with --targets");
            return new Steered(new SearchStages(search, target), TURNS, seed);
        }
        if (load instanceof Load.Hold hold) {
            var quota = needed(guide.quota(), scenario, "holds a share of a quota; it needs a workload that says it");
            return new Steered(StageLists.of(hold, quota, drawn), TURNS, seed);
        }
        return new Steered(StageLists.of(load, seed), TURNS, seed);
    }

    private static <T> T needed(Optional<T> value, Scenario scenario, String rule) {
        return value.orElseThrow(() -> new IllegalArgumentException("scenario " + scenario.name() + " " + rule));
    }
}
