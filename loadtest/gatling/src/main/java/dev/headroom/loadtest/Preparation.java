package dev.headroom.loadtest;

import dev.headroom.config.Load;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.run.Sources;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.schedule.ListedStages;
import dev.headroom.loadtest.schedule.Pilot;
import dev.headroom.loadtest.schedule.Schedules;
import dev.headroom.loadtest.schedule.SearchStages;
import dev.headroom.loadtest.schedule.StageLists;
import dev.headroom.loadtest.schedule.Steered;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.loadtest.workload.RequestSource;
import dev.headroom.loadtest.workload.TracedRequests;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.AccountQuotas;
import dev.headroom.planner.usage.RequestTrace;
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

    /**
     * The whole of a scenario.
     *
     * @throws IllegalArgumentException where the load needs what the guide does not have, or has what it has no use for
     */
    static Preparation of(Scenario scenario, Guide guide, long seed) {
        return after(scenario, guide, seed, Done.NOTHING)
                .orElseThrow(() -> new IllegalArgumentException(
                        "scenario " + scenario.name() + " sends no request; raise its rate or its length"));
    }

    /**
     * What was done before a run was broken off.
     *
     * @param levels that are whole
     * @param attempts of them
     */
    record Done(List<LoadLevel> levels, List<Attempt> attempts) {
        static final Done NOTHING = new Done(List.of(), List.of());

        List<Attempt> of(int level) {
            return attempts.stream().filter(attempt -> attempt.level() == level).toList();
        }
    }

    /** What is left of a scenario; empty where nothing is. A level that is not whole is begun again, a replay as a whole. */
    static Optional<Preparation> after(Scenario scenario, Guide guide, long seed, Done done) {
        if (scenario.load() instanceof Load.Replay replay) {
            return done.levels().isEmpty() ? Optional.of(replay(scenario, replay, guide, seed)) : Optional.empty();
        }
        Require.that(
                guide.trace().isEmpty() || scenario.requests().isTraced(),
                "scenario " + scenario.name() + " makes its own load and sizes; --trace goes with a replay, or with"
                        + " 'sizes: trace'");
        DrawnRequests drawn = new DrawnRequests(scenario.requests(), pairs(guide), guide.tokens(), seed);
        Sources sources = new Sources(
                drawn,
                shape -> drawn.shaped(shape.inputTokens(), shape.outputTokens()),
                scenario.requests().turns());
        Load load = scenario.load();
        int whole = done.levels().size();
        if (load instanceof Load.Steps steps && steps.enough().isEmpty()) {
            return whole == steps.levels().size()
                    ? Optional.empty()
                    : Optional.of(new Preparation(
                            Schedules.of(
                                    rest(steps, whole),
                                    scenario.requests().turns().of(),
                                    seed + whole),
                            sources));
        }
        Pilot pilot = load instanceof Load.Search search
                ? search(search, scenario, guide, done)
                : listed(scenario, guide, drawn, seed).skipping(whole);
        return pilot.isOver()
                ? Optional.empty()
                : Optional.of(new Preparation(
                        new Steered(pilot, scenario.requests().turns().of(), seed + whole), sources));
    }

    private static List<TracedRequest> pairs(Guide guide) {
        return guide.trace().map(RequestTrace::requests).orElse(List.of());
    }

    private static Preparation replay(Scenario scenario, Load.Replay replay, Guide guide, long seed) {
        List<TracedRequest> traced = Schedules.replayed(
                replay,
                needed(guide.trace(), scenario, "replays a trace; give one with --trace FILE")
                        .requests());
        RequestSource requests =
                new TracedRequests(traced, scenario.requests().kinds().get(0), guide.tokens(), seed);
        return new Preparation(Schedules.of(replay, traced), new Sources(requests, shape -> requests));
    }

    private static Load.Steps rest(Load.Steps steps, int whole) {
        List<OfferedLoad> left = steps.levels().subList(whole, steps.levels().size());
        return new Load.Steps(left, steps.arrivals(), steps.span(), steps.enough());
    }

    private static Pilot search(Load.Search load, Scenario scenario, Guide guide, Done done) {
        LatencyTarget target =
                needed(guide.target(), scenario, "searches the limit of a target; name it with --targets");
        SearchStages stages = new SearchStages(load, target);
        for (int level = 0; level < done.levels().size(); level++) {
            stages.ended(done.levels().get(level), done.of(level));
        }
        return stages;
    }

    private static ListedStages listed(Scenario scenario, Guide guide, RequestSource drawn, long seed) {
        if (scenario.load() instanceof Load.Hold hold) {
            AccountQuotas quotas =
                    needed(guide.quotas(), scenario, "holds a share of a quota; it needs a workload that says it");
            return StageLists.of(
                    hold,
                    quotas,
                    drawn,
                    guide.tokens(),
                    scenario.requests().turns().of());
        }
        return StageLists.of(scenario.load(), seed);
    }

    private static <T> T needed(Optional<T> value, Scenario scenario, String rule) {
        return value.orElseThrow(() -> new IllegalArgumentException("scenario " + scenario.name() + " " + rule));
    }
}
