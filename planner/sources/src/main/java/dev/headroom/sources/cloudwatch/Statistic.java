package dev.headroom.sources.cloudwatch;

import dev.headroom.sources.history.CloudWatchMetric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One statistic of one of Bedrock's metrics (Amazon Bedrock User Guide, "Amazon Bedrock runtime metrics").
 *
 * @param metric the metric's name
 * @param stat as CloudWatch writes it
 */
record Statistic(String metric, String stat) {

    private static final String SUM = "Sum";

    /** Everything that is asked of a model; what a usage history is made of comes first. */
    static final List<Statistic> ALL = Stream.concat(
                    Arrays.stream(CloudWatchMetric.values())
                            .flatMap(metric -> metric.spellings().stream())
                            .map(name -> new Statistic(name, SUM)),
                    Stream.of(
                            new Statistic("InvocationClientErrors", SUM),
                            new Statistic("InvocationServerErrors", SUM),
                            new Statistic("LegacyModelInvocations", SUM),
                            new Statistic("OutputImageCount", SUM),
                            new Statistic("EstimatedTPMQuotaUsage", SUM),
                            new Statistic("InvocationLatency", SUM),
                            new Statistic("InvocationLatency", "SampleCount"),
                            new Statistic("InvocationLatency", "p99"),
                            new Statistic("TimeToFirstToken", SUM),
                            new Statistic("TimeToFirstToken", "SampleCount"),
                            new Statistic("TimeToFirstToken", "p99")))
            .toList();

    /** Whether a metric of that name is asked for. */
    static boolean isAsked(String name) {
        return ALL.stream().anyMatch(each -> each.metric.equals(name));
    }

    /** As its result is called: {@code Invocations 60}, and {@code InvocationLatency 60 p99} where it is no sum. */
    String label(int period) {
        return metric + " " + period + (stat.equals(SUM) ? "" : " " + stat);
    }
}
