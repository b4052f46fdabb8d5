package dev.headroom.planner.plan;

/**
 * One month of one future under units that change from hour to hour.
 *
 * @param allTokens tokens that could not wait
 * @param spilledTokens those of them that units did not carry
 * @param spillUsd US dollars on demand for these
 * @param refusedTokens tokens that the quota refused at first
 * @param refusedUsd the part of {@code spillUsd} that was refused at first
 * @param lateTokens tokens beyond what on demand answers in time
 */
record ScheduledMonth(
        double allTokens,
        double spilledTokens,
        double spillUsd,
        double refusedTokens,
        double refusedUsd,
        double lateTokens) {

    double carriedTokens() {
        return Math.max(0, allTokens - spilledTokens);
    }

    double share(double tokens) {
        return allTokens > 0 ? tokens / allTokens : 0;
    }
}
