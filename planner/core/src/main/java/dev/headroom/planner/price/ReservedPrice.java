package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What tokens per minute of the Reserved tier cost by the hour, used or not; input and output are reserved apart.
 *
 * <p>The terms, by the Amazon Bedrock User Guide (Service tiers for optimizing performance and cost, read in October 2026):
 * there is no call that reserves, the AWS account team does; what exceeds the reservation overflows to the Standard tier by
 * itself, at its price; a reservation is separate from the account's on-demand quota; input tokens and tokens written to
 * the cache both count as input. How tokens read from the cache are counted and billed was not found.
 *
 * @param modelId the model, as Bedrock names it
 * @param region the Region
 * @param term for how long it is bought
 * @param usdPerHourPer1kInputTpm US dollars an hour for a thousand input tokens per minute, above 0
 * @param usdPerHourPer1kOutputTpm US dollars an hour for a thousand output tokens per minute, above 0
 * @param provenance where it was read
 */
public record ReservedPrice(
        String modelId,
        String region,
        ReservedTerm term,
        BigDecimal usdPerHourPer1kInputTpm,
        BigDecimal usdPerHourPer1kOutputTpm,
        Provenance provenance)
        implements Price {

    /** The smallest reservation of input, in tokens per minute; Amazon Bedrock User Guide, Service tiers, October 2026. */
    public static final int LEAST_INPUT_PER_MINUTE = 100_000;

    /** The smallest reservation of output, in tokens per minute; source as of {@link #LEAST_INPUT_PER_MINUTE}. */
    public static final int LEAST_OUTPUT_PER_MINUTE = 10_000;

    /** @throws IllegalArgumentException where a name is blank or a price not above 0 */
    public ReservedPrice {
        Amounts.sold(modelId, region);
        Amounts.positive("usdPerHourPer1kInputTpm", usdPerHourPer1kInputTpm);
        Amounts.positive("usdPerHourPer1kOutputTpm", usdPerHourPer1kOutputTpm);
    }

    /**
     * US dollars for an hour of a reservation, exactly.
     *
     * @throws IllegalArgumentException where it is smaller than the smallest that is sold
     */
    public BigDecimal usdPerHour(int inputPerMinute, int outputPerMinute) {
        enough("input", inputPerMinute, LEAST_INPUT_PER_MINUTE);
        enough("output", outputPerMinute, LEAST_OUTPUT_PER_MINUTE);
        return usdPerHourPer1kInputTpm
                .multiply(BigDecimal.valueOf(inputPerMinute))
                .add(usdPerHourPer1kOutputTpm.multiply(BigDecimal.valueOf(outputPerMinute)))
                .movePointLeft(3);
    }

    private static void enough(String what, int perMinute, int least) {
        Require.that(
                perMinute >= least,
                "reserved " + what + " tokens per minute are " + perMinute + ", must be at least " + least);
    }

    @Override
    public PriceKind kind() {
        return PriceKind.RESERVED;
    }

    @Override
    public String what() {
        return "reserved, " + term.label();
    }

    @Override
    public Map<String, BigDecimal> amounts() {
        return Amounts.inAndOut(usdPerHourPer1kInputTpm, usdPerHourPer1kOutputTpm);
    }

    @Override
    public String unit() {
        return "an hour of 1,000 tokens per minute";
    }

    @Override
    public ReservedPrice of(String otherModelId) {
        return new ReservedPrice(
                otherModelId, region, term, usdPerHourPer1kInputTpm, usdPerHourPer1kOutputTpm, provenance);
    }

    @Override
    public ReservedPrice times(BigDecimal share, Provenance other) {
        return new ReservedPrice(
                modelId,
                region,
                term,
                Amounts.times(usdPerHourPer1kInputTpm, share),
                Amounts.times(usdPerHourPer1kOutputTpm, share),
                other);
    }
}
