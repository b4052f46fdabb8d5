package dev.headroom.cli;

import dev.headroom.config.Load;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.loadtest.workload.RequestSource;
import dev.headroom.loadtest.workload.TracedRequests;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.usage.RequestTrace;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a test will come to, before it is begun.
 *
 * @param requests that will be sent; empty where that depends on how fast the service answers, or on what is found
 * @param expectedUsd what one request costs on average, in US dollars, where answers are as long as they are asked to be
 * @param worstUsd what one request can cost at most, on average
 * @param inputTokens of a request on average, as far as the words of prompts tell
 * @param outputTokens of a request on average
 */
record Outlook(OptionalLong requests, double expectedUsd, double worstUsd, double inputTokens, double outputTokens) {

    private static final int SAMPLED = 300;

    /** @throws IllegalArgumentException where a replay has no trace */
    static Outlook of(LoadJob.Destination destination, Scenario scenario, Guide guide, long seed) {
        RequestSource source = source(scenario, guide, seed);
        int sampled = scenario.load() instanceof Load.Replay
                ? Math.min(SAMPLED, guide.trace().orElseThrow().requests().size())
                : SAMPLED;
        double expected = 0;
        double worst = 0;
        double input = 0;
        double output = 0;
        for (int user = 0; user < sampled; user++) {
            ConverseBody request = source.request(user, 0);
            long words = Math.round(
                    request.prompt().split(" ", -1).length * guide.tokens().ratio());
            input += words;
            output += request.outputTokens();
            expected += dearest(destination, tariff -> tariff.usd(new TokenUse(words, request.outputTokens(), 0, 0)));
            worst += dearest(destination, tariff -> tariff.worstCaseUsd(request));
        }
        return new Outlook(
                requests(scenario, guide), expected / sampled, worst / sampled, input / sampled, output / sampled);
    }

    private static double dearest(LoadJob.Destination destination, java.util.function.ToDoubleFunction<Tariff> cost) {
        return destination.routes().stream()
                .mapToDouble(route -> cost.applyAsDouble(route.tariff()))
                .max()
                .orElseThrow();
    }

    private static RequestSource source(Scenario scenario, Guide guide, long seed) {
        List<RequestTrace.TracedRequest> traced =
                guide.trace().map(RequestTrace::requests).orElse(List.of());
        return scenario.load() instanceof Load.Replay
                ? new TracedRequests(traced, scenario.requests().kinds().get(0), guide.tokens(), seed)
                : new DrawnRequests(scenario.requests(), traced, guide.tokens(), seed);
    }

    private static OptionalLong requests(Scenario scenario, Guide guide) {
        Load load = scenario.load();
        if (load instanceof Load.Replay replay) {
            return OptionalLong.of(guide.trace().orElseThrow().requests().stream()
                    .filter(request -> request.offset().compareTo(replay.limit()) < 0)
                    .count());
        }
        if (load instanceof Load.Steps steps && steps.levels().get(0) instanceof OfferedLoad.Open) {
            double perSecond = steps.levels().stream()
                    .mapToDouble(level -> ((OfferedLoad.Open) level).requestsPerSecond())
                    .sum();
            double seconds = steps.span().hold().toNanos() / 1e9;
            return OptionalLong.of(
                    Math.round(perSecond * seconds * scenario.requests().turns().of()));
        }
        return OptionalLong.empty();
    }
}
