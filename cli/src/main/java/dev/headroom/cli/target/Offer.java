package dev.headroom.cli.target;

import dev.headroom.config.Load;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.schedule.Stage;
import dev.headroom.loadtest.schedule.StageLists;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.loadtest.workload.RequestSource;
import dev.headroom.loadtest.workload.TracedRequests;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a scenario is going to ask, as far as that is known before it is run.
 *
 * @param requests how many; empty where that depends on how fast the service answers, or on what is found
 * @param usersAtOnce the most that wait for an answer at one time; 0 where a rate is offered, or what is found decides
 * @param sources of requests, which are asked of in turns
 * @param turns of a conversation
 * @param different requests, at most
 */
record Offer(OptionalLong requests, int usersAtOnce, List<RequestSource> sources, int turns, int different) {

    /** @throws IllegalArgumentException where a replay has no trace, or a load that holds a quota no quota */
    static Offer of(Scenario scenario, Guide guide, long seed) {
        List<TracedRequest> traced = guide.trace().map(RequestTrace::requests).orElse(List.of());
        if (scenario.load() instanceof Load.Replay replay) {
            long replayed = traced.stream()
                    .filter(request -> request.offset().compareTo(replay.limit()) < 0)
                    .count();
            RequestSource source =
                    new TracedRequests(traced, scenario.requests().kinds().get(0), guide.tokens(), seed);
            return new Offer(OptionalLong.of(replayed), 0, List.of(source), 1, traced.size());
        }
        DrawnRequests drawn = new DrawnRequests(scenario.requests(), traced, guide.tokens(), seed);
        List<Stage> stages = stages(scenario, guide, drawn, seed);
        int turns = scenario.requests().turns().of();
        return new Offer(
                requests(stages, turns), usersAtOnce(stages), sources(stages, drawn), turns, Integer.MAX_VALUE);
    }

    /** One of the requests, another for each number. */
    ConverseBody sample(int number) {
        return sources.get(number % sources.size()).request(number, number % turns);
    }

    private static List<Stage> stages(Scenario scenario, Guide guide, RequestSource drawn, long seed) {
        Load load = scenario.load();
        if (load instanceof Load.Search) {
            return List.of();
        }
        if (load instanceof Load.Hold hold) {
            return StageLists.of(
                            hold,
                            guide.quotas().orElseThrow(),
                            drawn,
                            guide.tokens(),
                            scenario.requests().turns().of())
                    .left();
        }
        return StageLists.of(load, seed).left();
    }

    /** A point of a frontier has sizes of its own. */
    private static List<RequestSource> sources(List<Stage> stages, DrawnRequests drawn) {
        List<RequestSource> shaped = stages.stream()
                .flatMap(stage -> stage.shape().stream())
                .map(shape -> shaped(drawn, shape))
                .toList();
        return shaped.isEmpty() ? List.of(drawn) : shaped;
    }

    private static RequestSource shaped(DrawnRequests drawn, Course.Shape shape) {
        return drawn.shaped(shape.inputTokens(), shape.outputTokens());
    }

    private static OptionalLong requests(List<Stage> stages, int turns) {
        Stream<Stage> closed = stages.stream().filter(stage -> stage.load() instanceof OfferedLoad.Closed);
        if (stages.isEmpty() || closed.findAny().isPresent()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Math.round(turns * stages.stream().mapToDouble(Offer::arrivals).sum()));
    }

    private static int usersAtOnce(List<Stage> stages) {
        return stages.stream()
                .mapToInt(stage -> stage.load() instanceof OfferedLoad.Closed closed ? closed.users() : 0)
                .max()
                .orElse(0);
    }

    private static double arrivals(Stage stage) {
        return ((OfferedLoad.Open) stage.load()).requestsPerSecond()
                * stage.span().hold().toNanos()
                / 1e9;
    }
}
