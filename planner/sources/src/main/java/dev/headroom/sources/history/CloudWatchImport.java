package dev.headroom.sources.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageDetails;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code aws cloudwatch get-metric-data} prints of Bedrock's metrics. The answer does not say how long a period is, so each
 * query's label does: {@code METRIC SECONDS}, as in {@code Invocations 60}, and of a statistic that is no sum
 * {@code METRIC SECONDS STATISTIC}.
 *
 * <p>CloudWatch keeps no data point of a period in which nothing was asked, so between the first point and the last, or in the time
 * that the file says it is of, such a period is a zero and not a gap.
 */
final class CloudWatchImport implements HistoryImport {

    private static final long MOST_PERIODS = 5_000_000;

    @Override
    public Set<ImportOption> needs() {
        return EnumSet.noneOf(ImportOption.class);
    }

    @Override
    public UsageHistory read(ImportRequest request) {
        Map<CloudWatchMetric, CloudWatchSeries> metrics = new EnumMap<>(CloudWatchMetric.class);
        Map<CloudWatchLatency, CloudWatchLatency.Series> latencies = new EnumMap<>(CloudWatchLatency.class);
        long period = 0;
        CloudWatchAnswer answer = CloudWatchAnswer.read(request.file());
        for (JsonNode result : answer.results()) {
            Label label = Label.of(request, result.path("Label").asText());
            if (period != 0 && period != label.seconds) {
                throw fault(
                        request,
                        "has periods of " + period + " and " + label.seconds
                                + " seconds; write a file for each, import both, and put them together with 'headroom usage merge'");
            }
            period = label.seconds;
            series(request, label, metrics, latencies).add(result);
        }
        requireAll(request, metrics);
        latencies.values().forEach(CloudWatchLatency.Series::requireWhole);
        return history(request, new Metrics(metrics, latencies), new Asked(answer, Duration.ofSeconds(period)));
    }

    private static CloudWatchSeries series(
            ImportRequest request,
            Label label,
            Map<CloudWatchMetric, CloudWatchSeries> metrics,
            Map<CloudWatchLatency, CloudWatchLatency.Series> latencies) {
        Optional<CloudWatchLatency> measured = CloudWatchLatency.named(label.name);
        if (measured.isPresent()) {
            return latencies
                    .computeIfAbsent(measured.get(), latency -> new CloudWatchLatency.Series(request.file(), latency))
                    .of(label.statistic);
        }
        CloudWatchMetric counted = CloudWatchMetric.named(label.name)
                .filter(metric -> label.statistic.equals(Label.SUM))
                .orElseThrow(() -> fault(
                        request,
                        "has the label '" + label.written + "', its metric must be one of " + CloudWatchMetric.all()
                                + ", or InvocationLatency or TimeToFirstToken with Sum or SampleCount"));
        return metrics.computeIfAbsent(
                counted, metric -> CloudWatchSeries.ofCounts(request.file(), metric.metricName()));
    }

    /** All series of an answer. */
    private record Metrics(
            Map<CloudWatchMetric, CloudWatchSeries> counted,
            Map<CloudWatchLatency, CloudWatchLatency.Series> measured) {

        List<CloudWatchSeries> all() {
            return Stream.concat(
                            counted.values().stream(),
                            measured.values().stream().flatMap(latency -> latency.both().stream()))
                    .toList();
        }

        UsageDetails detailsAt(Instant time) {
            return new UsageDetails(at(CloudWatchLatency.LAST_TOKEN, time), at(CloudWatchLatency.FIRST_TOKEN, time));
        }

        private Optional<LatencyDigest> at(CloudWatchLatency latency, Instant time) {
            return Optional.ofNullable(measured.get(latency)).flatMap(series -> series.at(time));
        }
    }

    /** What a query is called: its metric, its period, and its statistic where that is no sum. */
    private record Label(String written, String name, long seconds, String statistic) {

        static final String SUM = "Sum";
        private static final Pattern FORM = Pattern.compile("(.+?) ([1-9][0-9]{0,5})(?: ([A-Za-z][A-Za-z0-9.]*))?");

        static Label of(ImportRequest request, String written) {
            Matcher form = FORM.matcher(written);
            if (!form.matches()) {
                throw fault(
                        request,
                        "has the label '" + written
                                + "', must be a metric and its period in seconds, as in 'Invocations 60'; set the Label of each query");
            }
            return new Label(
                    written,
                    form.group(1),
                    Long.parseLong(form.group(2)),
                    Objects.requireNonNullElse(form.group(3), SUM));
        }
    }

    private static void requireAll(ImportRequest request, Map<CloudWatchMetric, CloudWatchSeries> metrics) {
        for (CloudWatchMetric metric : CloudWatchMetric.values()) {
            if (metric.isNeeded() && !metrics.containsKey(metric)) {
                throw fault(request, "has no " + metric.metricName() + "; ask for it too");
            }
        }
        metrics.values().forEach(CloudWatchSeries::requireWhole);
    }

    /** The time that an answer is of, and the length of its periods. */
    private record Asked(CloudWatchAnswer answer, Duration period) {

        Optional<Instant> first(Collection<CloudWatchSeries> all) {
            return answer.start()
                    .or(() -> all.stream()
                            .flatMap(series -> series.first().stream())
                            .min(Comparator.naturalOrder()));
        }

        /** The first instant that is left out: the end, or the last point, which may be of a period under way. */
        Optional<Instant> end(Collection<CloudWatchSeries> all) {
            return answer.end()
                    .or(() -> all.stream()
                            .flatMap(series -> series.last().stream())
                            .max(Comparator.naturalOrder()));
        }

        String endNote() {
            return answer.end()
                    .map(end -> "asked up to " + end)
                    .orElse("the last period may have been under way and is left out");
        }
    }

    private static UsageHistory history(ImportRequest request, Metrics metrics, Asked asked) {
        Collection<CloudWatchSeries> all = metrics.all();
        Instant first = asked.first(all)
                .orElseThrow(() -> fault(request, "has no data point; was the model asked in this time and Region?"));
        Instant end = asked.end(all).orElse(first);
        Duration period = asked.period();
        requireOnTheGrid(request, all, first, period);
        requireEnd(request, all, first, asked);
        List<UsageInterval> intervals = new ArrayList<>();
        long silent = 0;
        for (Instant time = first; !time.plus(period).isAfter(end); time = time.plus(period)) {
            UsageCounts counts = counts(request, metrics.counted, time);
            silent += counts.equals(UsageCounts.NONE) ? 1 : 0;
            intervals.add(new UsageInterval(time, period, counts, metrics.detailsAt(time)));
        }
        return request.history(
                List.of(
                        "CloudWatch sums of " + period.toSeconds() + " s; its throttles count what callers tried again",
                        "periods without a data point, counted as 0: " + silent,
                        asked.endNote()),
                intervals);
    }

    private static void requireOnTheGrid(
            ImportRequest request, Collection<CloudWatchSeries> all, Instant first, Duration period) {
        for (CloudWatchSeries series : all) {
            for (Instant time : series.points().keySet()) {
                long after = Duration.between(first, time).toSeconds();
                if (after < 0 || after % period.toSeconds() != 0 || after / period.toSeconds() > MOST_PERIODS) {
                    throw fault(
                            request,
                            "has a data point at " + time + ", which is not a multiple of " + period.toSeconds()
                                    + " s behind the first at " + first
                                    + "; is the period in the labels that of the queries?");
                }
            }
        }
    }

    private static void requireEnd(
            ImportRequest request, Collection<CloudWatchSeries> all, Instant first, Asked asked) {
        asked.answer().end().ifPresent(end -> {
            long seconds = Duration.between(first, end).toSeconds();
            long period = asked.period().toSeconds();
            if (seconds % period != 0 || seconds / period > MOST_PERIODS) {
                throw fault(
                        request,
                        "has the EndTime " + end + ", must be whole periods of " + period + " s behind " + first);
            }
            all.stream()
                    .flatMap(series -> series.last().stream())
                    .filter(last -> !last.isBefore(end))
                    .findFirst()
                    .ifPresent(last -> {
                        throw fault(request, "has a data point at " + last + ", must be before its EndTime, " + end);
                    });
        });
    }

    private static UsageCounts counts(
            ImportRequest request, Map<CloudWatchMetric, CloudWatchSeries> metrics, Instant time) {
        return new UsageCounts(
                at(request, metrics, CloudWatchMetric.REQUESTS, time),
                at(request, metrics, CloudWatchMetric.INPUT, time),
                at(request, metrics, CloudWatchMetric.OUTPUT, time),
                at(request, metrics, CloudWatchMetric.CACHE_READ, time),
                at(request, metrics, CloudWatchMetric.CACHE_WRITE, time),
                at(request, metrics, CloudWatchMetric.THROTTLES, time));
    }

    private static long at(
            ImportRequest request,
            Map<CloudWatchMetric, CloudWatchSeries> metrics,
            CloudWatchMetric metric,
            Instant time) {
        CloudWatchSeries series = metrics.get(metric);
        return series == null ? 0 : request.options().scaled(series.at(time));
    }

    private static SourceException fault(ImportRequest request, String rule) {
        return SourceException.in(request.file(), rule);
    }
}
