package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;

/**
 * What tokens of one model cost in one Region on one tier.
 *
 * @param modelId the model, as Bedrock names it
 * @param region the Region, as in {@code us-west-2}
 * @param tier the way to pay
 * @param usdPerMillionInput US dollars for a million input tokens, 0 or above
 * @param usdPerMillionOutput US dollars for a million output tokens, 0 or above
 * @param provenance where it was read
 */
public record TokenPrice(
        String modelId,
        String region,
        TokenTier tier,
        BigDecimal usdPerMillionInput,
        BigDecimal usdPerMillionOutput,
        Provenance provenance) {

    /** @throws IllegalArgumentException where a name is blank or a price negative */
    public TokenPrice {
        Require.text("model id of a price", modelId);
        Require.text("region of a price", region);
        Require.that(
                usdPerMillionInput.signum() >= 0,
                "usdPerMillionInput is " + usdPerMillionInput + ", must be 0 or above");
        Require.that(
                usdPerMillionOutput.signum() >= 0,
                "usdPerMillionOutput is " + usdPerMillionOutput + ", must be 0 or above");
    }

    /** US dollars for so many tokens. */
    public double usd(double inputTokens, double outputTokens) {
        return (inputTokens * usdPerMillionInput.doubleValue() + outputTokens * usdPerMillionOutput.doubleValue())
                / 1e6;
    }

    /** US dollars for an hour of this stream. */
    public double usdPerHour(TokenRates rates) {
        return usd(rates.inputPerMinute() * 60, rates.outputPerMinute() * 60);
    }
}
