package dev.headroom.planner.plan.meter;

import java.util.Arrays;

/**
 * One month of one future against every number of model units; index u is u units. The arrays are not copied.
 *
 * @param allTokens tokens that could not wait
 * @param spillUsd US dollars on demand for what u units did not carry; what the quota refuses is asked again and costs the same
 * @param spilledTokens tokens that u units did not carry
 * @param throttledTokens tokens that the quota refused at first
 * @param refusedUsd the part of {@code spillUsd} that was refused at first
 * @param lateTokens tokens beyond what on demand answers in time
 * @param premiumUsd US dollars that these would cost more on the Priority tier
 * @param deferredUsd US dollars for what could wait and did not fit into idle units
 * @param filledTokens tokens that could wait and that idle units carried
 * @param deferredTokens tokens that could wait
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of numbers, read only inside this package
public record SpillTotals(
        double allTokens,
        double[] spillUsd,
        double[] spilledTokens,
        double[] throttledTokens,
        double[] refusedUsd,
        double[] lateTokens,
        double[] premiumUsd,
        double[] deferredUsd,
        double[] filledTokens,
        double deferredTokens) {

    public int mostUnits() {
        return spillUsd.length - 1;
    }

    public double spillUsd(int units) {
        return spillUsd[units];
    }

    public double refusedUsd(int units) {
        return refusedUsd[units];
    }

    public double deferredUsd(int units) {
        return deferredUsd[units];
    }

    public double filledTokens(int units) {
        return filledTokens[units];
    }

    /** Tokens that {@code units} units carried at once. */
    public double carriedTokens(int units) {
        return Math.max(0, allTokens - spilledTokens[units]);
    }

    /** The share of all tokens that on demand answered late. */
    public double lateShare(int units) {
        return allTokens > 0 ? lateTokens[units] / allTokens : 0;
    }

    public double lateTokens(int units) {
        return lateTokens[units];
    }

    /** What would be paid above the price on demand if no token were late. */
    public double premiumUsd(int units) {
        return premiumUsd[units];
    }

    public double throttledTokens(int units) {
        return throttledTokens[units];
    }

    /** The share of all tokens that was refused. */
    public double throttledShare(int units) {
        return allTokens > 0 ? throttledTokens[units] / allTokens : 0;
    }

    /** The same where tokens cost so many times as much. */
    public SpillTotals atPrice(double factor) {
        return new SpillTotals(
                allTokens,
                times(spillUsd, factor),
                spilledTokens,
                throttledTokens,
                times(refusedUsd, factor),
                lateTokens,
                times(premiumUsd, factor),
                times(deferredUsd, factor),
                filledTokens,
                deferredTokens);
    }

    private static double[] times(double[] usd, double factor) {
        return Arrays.stream(usd).map(dollars -> dollars * factor).toArray();
    }
}
