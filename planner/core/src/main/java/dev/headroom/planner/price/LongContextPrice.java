package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What all tokens of a request cost whose prompt is long.
 *
 * @param modelId the model, as Bedrock names it
 * @param region the Region
 * @param aboveInputTokens a request with more input tokens than these has this price, for all its tokens
 * @param usdPerMillionInput US dollars for a million input tokens, 0 or above
 * @param usdPerMillionOutput US dollars for a million output tokens, 0 or above
 * @param provenance where it was read
 */
public record LongContextPrice(
        String modelId,
        String region,
        int aboveInputTokens,
        BigDecimal usdPerMillionInput,
        BigDecimal usdPerMillionOutput,
        Provenance provenance)
        implements Price {

    /** @throws IllegalArgumentException where a name is blank, the threshold not above 0 or a price negative */
    public LongContextPrice {
        Amounts.sold(modelId, region);
        Require.that(aboveInputTokens > 0, "aboveInputTokens is " + aboveInputTokens + ", must be above 0");
        Amounts.notNegative("usdPerMillionInput", usdPerMillionInput);
        Amounts.notNegative("usdPerMillionOutput", usdPerMillionOutput);
    }

    @Override
    public PriceKind kind() {
        return PriceKind.LONG_CONTEXT;
    }

    @Override
    public String what() {
        return "long context";
    }

    @Override
    public Map<String, BigDecimal> amounts() {
        return Amounts.inAndOut(usdPerMillionInput, usdPerMillionOutput);
    }

    @Override
    public String unit() {
        return "a million tokens of requests of more than " + aboveInputTokens + " input tokens";
    }

    @Override
    public LongContextPrice of(String otherModelId) {
        return new LongContextPrice(
                otherModelId, region, aboveInputTokens, usdPerMillionInput, usdPerMillionOutput, provenance);
    }

    @Override
    public LongContextPrice times(BigDecimal share, Provenance other) {
        return new LongContextPrice(
                modelId,
                region,
                aboveInputTokens,
                Amounts.times(usdPerMillionInput, share),
                Amounts.times(usdPerMillionOutput, share),
                other);
    }
}
