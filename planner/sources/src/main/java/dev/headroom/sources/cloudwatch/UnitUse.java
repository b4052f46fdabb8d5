package dev.headroom.sources.cloudwatch;

/**
 * What CloudWatch counted under the ARN of a purchase, hour by hour.
 *
 * @param hours hours that were asked for
 * @param busyHours hours with a request
 * @param requests requests that succeeded
 * @param inputTokens their input, without what a cache held
 * @param outputTokens their output
 * @param throttles requests that were refused
 * @param busiestTokensPerMinute input and output together, in the mean minute of the busiest hour
 */
public record UnitUse(
        int hours,
        int busyHours,
        long requests,
        long inputTokens,
        long outputTokens,
        long throttles,
        double busiestTokensPerMinute) {

    /** Input and output together, in the mean minute of all hours. */
    public double meanTokensPerMinute() {
        return (inputTokens + outputTokens) / (hours * 60.0);
    }
}
