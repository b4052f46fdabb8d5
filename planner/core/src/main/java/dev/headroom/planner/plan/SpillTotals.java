package dev.headroom.planner.plan;

/** One future against every number of model units; index u is u units. */
final class SpillTotals {

    private final double allTokens;
    private final double[] spillUsd;
    private final double[] spilledTokens;
    private final double[] throttledTokens;

    SpillTotals(double allTokens, double[] spillUsd, double[] spilledTokens, double[] throttledTokens) {
        this.allTokens = allTokens;
        this.spillUsd = spillUsd;
        this.spilledTokens = spilledTokens;
        this.throttledTokens = throttledTokens;
    }

    int mostUnits() {
        return spillUsd.length - 1;
    }

    /** US dollars paid on demand for what {@code units} units did not carry. */
    double spillUsd(int units) {
        return spillUsd[units];
    }

    /** The share of all tokens that {@code units} units carried. */
    double carriedShare(int units) {
        return allTokens > 0 ? Math.max(0, 1 - spilledTokens[units] / allTokens) : 0;
    }

    /** The share of all tokens that was refused. */
    double throttledShare(int units) {
        return allTokens > 0 ? throttledTokens[units] / allTokens : 0;
    }

    double allTokens() {
        return allTokens;
    }
}
