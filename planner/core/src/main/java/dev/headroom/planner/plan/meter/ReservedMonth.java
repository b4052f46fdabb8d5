package dev.headroom.planner.plan.meter;

/**
 * One month of one future against one reservation.
 *
 * @param allTokens tokens that were asked for, input and output together
 * @param unitTokens tokens of these that units carry which are owned already
 * @param carriedInput input tokens within the reserved rate
 * @param carriedOutput output tokens within the reserved rate
 * @param spillUsd US dollars on demand for the rest; what the quota refuses is asked again and costs the same
 * @param refusedTokens tokens that the quota refused at first
 * @param refusedUsd the part of {@code spillUsd} that these are
 * @param lateTokens tokens beyond what on demand was seen to answer in time
 * @param premiumUsd US dollars that these would cost more on the Priority tier
 */
public record ReservedMonth(
        double allTokens,
        double unitTokens,
        double carriedInput,
        double carriedOutput,
        double spillUsd,
        double refusedTokens,
        double refusedUsd,
        double lateTokens,
        double premiumUsd) {

    public double refusedShare() {
        return allTokens > 0 ? refusedTokens / allTokens : 0;
    }

    public double lateShare() {
        return allTokens > 0 ? lateTokens / allTokens : 0;
    }

    /** Of nothing, all is carried. */
    public double carriedShare() {
        return allTokens > 0 ? (unitTokens + carriedInput + carriedOutput) / allTokens : 1;
    }
}
