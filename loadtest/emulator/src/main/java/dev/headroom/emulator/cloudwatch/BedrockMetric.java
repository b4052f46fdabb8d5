package dev.headroom.emulator.cloudwatch;

/** Metrics of namespace AWS/Bedrock: Amazon Bedrock User Guide, "Monitoring the performance of Amazon Bedrock". */
enum BedrockMetric {
    /** Requests that were answered whole. */
    Invocations(Unit.Count),
    /** From arrival to the last token, of requests that were answered whole. */
    InvocationLatency(Unit.Milliseconds),
    /** Requests refused with 4xx, throttled ones not among them. */
    InvocationClientErrors(Unit.Count),
    /** Requests that ended in 5xx or broke in the stream. */
    InvocationServerErrors(Unit.Count),
    /** Requests refused with 429; they are no invocations and no errors. */
    InvocationThrottles(Unit.Count),
    /** Input without what was read from or written to the cache. */
    InputTokenCount(Unit.Count),
    OutputTokenCount(Unit.Count),
    CacheReadInputTokenCount(Unit.Count),
    CacheWriteInputTokenCount(Unit.Count),
    /** Of streams that were answered whole. */
    TimeToFirstToken(Unit.Milliseconds),
    /** What a request is estimated to have used of its quota of tokens per minute. */
    EstimatedTPMQuotaUsage(Unit.Count);

    static final String NAMESPACE = "AWS/Bedrock";

    enum Unit {
        Count,
        Milliseconds
    }

    private final Unit unit;

    BedrockMetric(Unit unit) {
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }
}
