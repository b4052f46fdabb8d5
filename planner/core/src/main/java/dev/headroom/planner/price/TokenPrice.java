package dev.headroom.planner.price;

import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;
import java.util.Map;

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
        Provenance provenance)
        implements Price {

    /** @throws IllegalArgumentException where a name is blank or a price negative */
    public TokenPrice {
        Amounts.sold(modelId, region);
        Amounts.notNegative("usdPerMillionInput", usdPerMillionInput);
        Amounts.notNegative("usdPerMillionOutput", usdPerMillionOutput);
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

    @Override
    public PriceKind kind() {
        return tier.kind();
    }

    @Override
    public String what() {
        return tier.label();
    }

    @Override
    public Map<String, BigDecimal> amounts() {
        return Amounts.inAndOut(usdPerMillionInput, usdPerMillionOutput);
    }

    @Override
    public String unit() {
        return "a million tokens";
    }

    @Override
    public TokenPrice of(String otherModelId) {
        return new TokenPrice(otherModelId, region, tier, usdPerMillionInput, usdPerMillionOutput, provenance);
    }

    @Override
    public TokenPrice times(BigDecimal share, Provenance other) {
        return new TokenPrice(
                modelId,
                region,
                tier,
                Amounts.times(usdPerMillionInput, share),
                Amounts.times(usdPerMillionOutput, share),
                other);
    }
}
