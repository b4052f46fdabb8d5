package dev.headroom.emulator.cloudwatch;

import java.util.Arrays;
import java.util.Optional;

/** A metric of namespace {@code AWS/Bedrock} that the emulator's traffic makes. */
enum Metric {
    /** Requests that succeeded. */
    INVOCATIONS("Invocations"),
    /** From the request to the last token. */
    INVOCATION_LATENCY("InvocationLatency", "Milliseconds"),
    /** Requests that failed by the caller's fault. */
    INVOCATION_CLIENT_ERRORS("InvocationClientErrors"),
    /** Requests that failed by the service's or the model's fault. */
    INVOCATION_SERVER_ERRORS("InvocationServerErrors"),
    /** Requests that a limit refused. */
    INVOCATION_THROTTLES("InvocationThrottles"),
    /** Input without what the cache read or wrote. */
    INPUT_TOKEN_COUNT("InputTokenCount"),
    /** Output. */
    OUTPUT_TOKEN_COUNT("OutputTokenCount"),
    /** Input read from the cache. */
    CACHE_READ_INPUT_TOKEN_COUNT("CacheReadInputTokenCount"),
    /** Input written to the cache. */
    CACHE_WRITE_INPUT_TOKEN_COUNT("CacheWriteInputTokenCount"),
    /** From the request to the first token, of streams. */
    TIME_TO_FIRST_TOKEN("TimeToFirstToken", "Milliseconds"),
    /** AWS's estimate of what a request took of the token quota. */
    ESTIMATED_TPM_QUOTA_USAGE("EstimatedTPMQuotaUsage");

    private final String text;
    private final String unit;

    Metric(String text) {
        this(text, "Count");
    }

    Metric(String text, String unit) {
        this.text = text;
        this.unit = unit;
    }

    /** As AWS spells it. */
    String text() {
        return text;
    }

    /** As AWS spells it. */
    String unit() {
        return unit;
    }

    /** The metric that AWS spells so. */
    static Optional<Metric> named(String text) {
        return Arrays.stream(values())
                .filter(metric -> metric.text.equals(text))
                .findFirst();
    }
}
