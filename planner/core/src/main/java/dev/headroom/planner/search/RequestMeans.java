package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;

/**
 * What a workload's requests weigh on average. Cache reads are left out: they count for nothing in a quota on demand.
 *
 * @param input input tokens that were not read from a cache, cache writes among them; above 0
 * @param output output tokens, 0 or above, at most {@code maxTokens}
 * @param maxTokens the {@code maxTokens} that are asked for, above 0
 * @param secondsInFlight from admission to the end of the answer, above 0
 */
public record RequestMeans(double input, double output, double maxTokens, double secondsInFlight) {

    private static final double WINDOW_SECONDS = 60;

    /** @throws IllegalArgumentException where a mean is out of its range */
    public RequestMeans {
        Require.positive("input tokens", input);
        Require.positive("maxTokens", maxTokens);
        Require.within("output tokens", output, 0, maxTokens);
        Require.positive("seconds in flight", secondsInFlight);
    }

    /** Quota tokens that are taken when a request is admitted: {@code input + maxTokens}. */
    public double reserved() {
        return input + maxTokens;
    }

    /** Quota tokens that a request has used when it is over: {@code input + output x burndown}. */
    public double settled(double outputBurndown) {
        return input + output * outputBurndown;
    }

    /**
     * Quota tokens that a request takes out of a minute: what it settles at and, for the part of the minute that it is in
     * flight, what is reserved beyond that.
     */
    public double perMinute(double outputBurndown) {
        double settled = settled(outputBurndown);
        double inFlight = Math.min(1, secondsInFlight / WINDOW_SECONDS);
        return settled + inFlight * Math.max(0, reserved() - settled);
    }
}
