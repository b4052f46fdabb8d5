package dev.headroom.sources.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Bedrock counts in CloudWatch, by the names of its metrics; AWS writes those of the cache in two ways. */
public enum CloudWatchMetric {
    REQUESTS("Invocations", "Invocations", true),
    INPUT("InputTokenCount", "InputTokenCount", true),
    OUTPUT("OutputTokenCount", "OutputTokenCount", true),
    CACHE_READ("CacheReadInputTokenCount", "CacheReadInputTokens", false),
    CACHE_WRITE("CacheWriteInputTokenCount", "CacheWriteInputTokens", false),
    THROTTLES("InvocationThrottles", "InvocationThrottles", false);

    private final String metricName;
    private final String otherName;
    private final boolean needed;

    CloudWatchMetric(String metricName, String otherName, boolean needed) {
        this.metricName = metricName;
        this.otherName = otherName;
        this.needed = needed;
    }

    boolean isNeeded() {
        return needed;
    }

    /** As it is written first. */
    public String metricName() {
        return metricName;
    }

    /** Every way in which AWS writes it, one or two. */
    public List<String> spellings() {
        return Stream.of(metricName, otherName).distinct().toList();
    }

    static Optional<CloudWatchMetric> named(String name) {
        return Arrays.stream(values())
                .filter(metric -> metric.metricName.equals(name) || metric.otherName.equals(name))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(CloudWatchMetric::metricName).collect(Collectors.joining(", "));
    }
}
