package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Timing;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one request adds to which metric.
 *
 * <p>AWS documents metrics of requests that succeed or fail whole. Of a stream that ends early we take: an exception in it counts as
 * that exception would have before it; where only the network broke or the client left, the service did its work, so the request
 * and its tokens count, but not its times, which have no end. A 429 of a model that is not ready is taken as the caller's error, for
 * nothing throttled it.
 *
 * @param values by metric; those that it says nothing to are absent
 */
record Reading(Map<Metric, Double> values) {

    private static final double PROVISIONED_CACHE_WRITE = 1.25;
    private static final double PROVISIONED_CACHE_READ = 0.1;

    static Reading of(Invocation invocation, double burndown) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        Invocation.Outcome outcome = invocation.outcome();
        if (isThrottled(outcome)) {
            values.put(Metric.INVOCATION_THROTTLES, 1.0);
        } else if (isServerError(outcome)) {
            values.put(Metric.INVOCATION_SERVER_ERRORS, 1.0);
        } else if (outcome.status() >= 400) {
            values.put(Metric.INVOCATION_CLIENT_ERRORS, 1.0);
        } else if (outcome.status() == 200) {
            served(values, invocation, burndown);
        }
        return new Reading(values);
    }

    private static boolean isThrottled(Invocation.Outcome outcome) {
        return outcome.throttled() || outcome.error().equals("ThrottlingException");
    }

    /** A model that fails or takes too long, 424 and 408, is not the caller's fault. */
    private static boolean isServerError(Invocation.Outcome outcome) {
        int status = outcome.status();
        boolean inStream = status == 200 && outcome.error().endsWith("Exception");
        return inStream || status >= 500 || status == 424 || status == 408;
    }

    private static void served(Map<Metric, Double> values, Invocation invocation, double burndown) {
        values.put(Metric.INVOCATIONS, 1.0);
        Timing timing = invocation.timing();
        if (invocation.outcome().answered()) {
            values.put(Metric.INVOCATION_LATENCY, (double) timing.latencyMillis());
        }
        if (invocation.outcome().answered() && invocation.call().streamed() && timing.firstTokenMillis() >= 0) {
            values.put(Metric.TIME_TO_FIRST_TOKEN, (double) timing.firstTokenMillis());
        }
        Invocation.Usage usage = invocation.usage();
        values.put(Metric.INPUT_TOKEN_COUNT, (double) usage.inputTokens());
        values.put(Metric.OUTPUT_TOKEN_COUNT, (double) usage.outputTokens());
        values.put(Metric.CACHE_READ_INPUT_TOKEN_COUNT, (double) usage.cacheReadTokens());
        values.put(Metric.CACHE_WRITE_INPUT_TOKEN_COUNT, (double) usage.cacheWriteTokens());
        double quota = invocation.call().provisioned() ? provisioned(usage) : onDemand(usage, burndown);
        values.put(Metric.ESTIMATED_TPM_QUOTA_USAGE, quota);
    }

    /** AWS Machine Learning Blog, 2026-03-12, on operational visibility of inference. */
    private static double onDemand(Invocation.Usage usage, double burndown) {
        return usage.inputTokens() + usage.cacheWriteTokens() + usage.outputTokens() * burndown;
    }

    /** Same source: units take cache writes and reads at weights of their own, and output without burndown. */
    private static double provisioned(Invocation.Usage usage) {
        return usage.inputTokens()
                + PROVISIONED_CACHE_WRITE * usage.cacheWriteTokens()
                + PROVISIONED_CACHE_READ * usage.cacheReadTokens()
                + usage.outputTokens();
    }
}
