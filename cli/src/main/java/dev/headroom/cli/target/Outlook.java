package dev.headroom.cli.target;

import dev.headroom.config.Scenario;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.TokenUse;
import java.util.OptionalLong;

/**
 * What a test will come to, before it is begun.
 *
 * @param requests that will be sent; empty where that depends on how fast the service answers, or on what is found
 * @param usersAtOnce the most that wait for an answer at one time; 0 where that is not said beforehand
 * @param expectedUsd what one request costs on average, in US dollars, where answers are as long as they are asked to be
 * @param worstUsd what one request can cost at most, on average
 * @param inputTokens of a request on average, as far as the words of prompts tell
 * @param outputTokens of a request on average
 */
public record Outlook(
        OptionalLong requests,
        int usersAtOnce,
        double expectedUsd,
        double worstUsd,
        double inputTokens,
        double outputTokens) {

    private static final int SAMPLED = 300;

    /** Long prompts are not written any more once so many words were. */
    private static final double ENOUGH_WORDS = 1e7;

    /** @throws IllegalArgumentException where a replay has no trace, or a load that holds a quota no quota */
    public static Outlook of(LoadJob.Destination destination, Scenario scenario, Guide guide, long seed) {
        Offer offer = Offer.of(scenario, guide, seed);
        double expected = 0;
        double worst = 0;
        double input = 0;
        double output = 0;
        int sampled = 0;
        for (; sampled < Math.min(SAMPLED, offer.different()) && input < ENOUGH_WORDS; sampled++) {
            ConverseBody request = offer.sample(sampled);
            long tokens =
                    Math.round(request.conversation().words() * guide.tokens().ratio());
            input += tokens;
            output += request.outputTokens();
            expected += dearest(destination, tariff -> tariff.usd(new TokenUse(tokens, request.outputTokens(), 0, 0)));
            worst += dearest(destination, tariff -> tariff.worstCaseUsd(request));
        }
        return new Outlook(
                offer.requests(),
                offer.usersAtOnce(),
                expected / sampled,
                worst / sampled,
                input / sampled,
                output / sampled);
    }

    private static double dearest(LoadJob.Destination destination, java.util.function.ToDoubleFunction<Tariff> cost) {
        return destination.routes().stream()
                .mapToDouble(route -> cost.applyAsDouble(route.tariff()))
                .max()
                .orElseThrow();
    }
}
