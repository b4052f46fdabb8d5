package dev.headroom.planner.replay;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * So much a minute of something that requests use up: input tokens, output tokens, a weighted sum of them, or requests.
 *
 * @param perMinute how much, above 0
 * @param weights what a request uses of it
 * @param ownLength how long it may be saved up, where that is not for the admission rule to say: a day's tokens are a day's
 */
public record Allowance(double perMinute, Weights weights, Optional<Duration> ownLength) {

    private static final double DAY_MINUTES = 1440;

    /**
     * What a request uses, each 0 or above.
     *
     * @param request for itself
     * @param input for an input token
     * @param output for an output token, once it is over
     * @param reserved for an output token that is reserved at its start
     */
    public record Weights(double request, double input, double output, double reserved) {

        /** @throws IllegalArgumentException where a weight is negative, or all are 0 */
        public Weights {
            Require.notNegative("weight of a request", request);
            Require.notNegative("weight of an input token", input);
            Require.notNegative("weight of an output token", output);
            Require.notNegative("weight of a reserved token", reserved);
            Require.that(request + input + output > 0, "nothing is used, every weight is 0");
        }

        double used(StreamRequest asked) {
            return request + input * asked.input() + output * asked.output();
        }

        double reserved(StreamRequest asked, int outputTokens) {
            return request + input * asked.input() + reserved * outputTokens;
        }
    }

    /** @throws IllegalArgumentException where there is nothing of it */
    public Allowance {
        Require.positive("allowance per minute", perMinute);
    }

    /** Tokens of one pot, in which an output token weighs so many input tokens, reserved or used. */
    public static Allowance weighted(double perMinute, double outputWeight) {
        return new Allowance(perMinute, new Weights(0, 1, outputWeight, outputWeight), Optional.empty());
    }

    /** What so many units carry: input and output apart, both needed. */
    public static List<Allowance> of(TokenRates unit, ModelUnits units) {
        Require.atLeast("model units", units.count(), 1);
        TokenRates rates = unit.times(units.count());
        return List.of(
                new Allowance(rates.inputPerMinute(), new Weights(0, 1, 0, 0), Optional.empty()),
                new Allowance(rates.outputPerMinute(), new Weights(0, 0, 1, 1), Optional.empty()));
    }

    /** What an account may ask on demand: reserved at input + maxTokens, settled at input + output x burndown. */
    public static List<Allowance> of(OnDemandQuota quota) {
        Weights tokens = new Weights(0, 1, quota.outputBurndown(), 1);
        List<Allowance> allowances = new ArrayList<>();
        allowances.add(new Allowance(quota.tokensPerMinute(), tokens, Optional.empty()));
        quota.requestsPerMinute()
                .ifPresent(rate -> allowances.add(new Allowance(rate, new Weights(1, 0, 0, 0), Optional.empty())));
        quota.tokensPerDay()
                .ifPresent(day ->
                        allowances.add(new Allowance(day / DAY_MINUTES, tokens, Optional.of(Duration.ofDays(1)))));
        return List.copyOf(allowances);
    }
}
