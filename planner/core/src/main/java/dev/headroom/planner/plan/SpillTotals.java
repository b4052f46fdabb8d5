package dev.headroom.planner.plan;

/** One month of one future against every number of model units; index u is u units. */
final class SpillTotals {

    private final double allTokens;
    private final double[] spillUsd;
    private final double[] spilledTokens;
    private final double[] throttledTokens;
    private final double[] refusedUsd;

    SpillTotals(
            double allTokens,
            double[] spillUsd,
            double[] spilledTokens,
            double[] throttledTokens,
            double[] refusedUsd) {
        this.allTokens = allTokens;
        this.spillUsd = spillUsd;
        this.spilledTokens = spilledTokens;
        this.throttledTokens = throttledTokens;
        this.refusedUsd = refusedUsd;
    }

    int mostUnits() {
        return spillUsd.length - 1;
    }

    /** US dollars on demand for what {@code units} units did not carry; what the quota refuses is asked again and costs the same. */
    double spillUsd(int units) {
        return spillUsd[units];
    }

    /** The part of it that the quota refused at first. */
    double refusedUsd(int units) {
        return refusedUsd[units];
    }

    /** Tokens that {@code units} units carried. */
    double carriedTokens(int units) {
        return Math.max(0, allTokens - spilledTokens[units]);
    }

    /** Tokens that were refused. */
    double throttledTokens(int units) {
        return throttledTokens[units];
    }

    /** The share of all tokens that was refused. */
    double throttledShare(int units) {
        return allTokens > 0 ? throttledTokens[units] / allTokens : 0;
    }

    double allTokens() {
        return allTokens;
    }
}
