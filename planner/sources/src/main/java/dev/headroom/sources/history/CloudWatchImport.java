package dev.headroom.sources.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.planner.usage.UsageCounts;
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
import java.util.Optional;
import java.util.Set;

/**
 * What {@code aws cloudwatch get-metric-data} prints of Bedrock's metrics. The answer does not say how long a period is, so each
 * query's label does: {@code METRIC SECONDS}, as in {@code Invocations 60}.
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
            metrics.computeIfAbsent(label.metric, metric -> new CloudWatchSeries(request.file(), metric.metricName()))
                    .add(result);
        }
        requireAll(request, metrics);
        return history(request, metrics, new Asked(answer, Duration.ofSeconds(period)));
    }

    /** What a query is called: its metric and its period. */
    private record Label(CloudWatchMetric metric, long seconds) {

        static Label of(ImportRequest request, String written) {
            int space = written.lastIndexOf(' ');
            String name = space < 0 ? written : written.substring(0, space);
            String seconds = written.substring(space + 1);
            if (space < 0 || !seconds.matches("[1-9][0-9]{0,5}")) {
                throw fault(
                        request,
                        "has the label '" + written
                                + "', must be a metric and its period in seconds, as in 'Invocations 60'; set the Label of each query");
            }
            CloudWatchMetric metric = CloudWatchMetric.named(name)
                    .orElseThrow(() -> fault(
                            request,
                            "has the label '" + written + "', its metric must be one of " + CloudWatchMetric.all()));
            return new Label(metric, Long.parseLong(seconds));
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

    private static UsageHistory history(
            ImportRequest request, Map<CloudWatchMetric, CloudWatchSeries> metrics, Asked asked) {
        Collection<CloudWatchSeries> all = metrics.values();
        Instant first = asked.first(all)
                .orElseThrow(() -> fault(request, "has no data point; was the model asked in this time and Region?"));
        Instant end = asked.end(all).orElse(first);
        Duration period = asked.period();
        requireOnTheGrid(request, all, first, period);
        requireEnd(request, all, first, asked);
        List<UsageInterval> intervals = new ArrayList<>();
        long silent = 0;
        for (Instant time = first; !time.plus(period).isAfter(end); time = time.plus(period)) {
            UsageCounts counts = counts(request, metrics, time);
            silent += counts.equals(UsageCounts.NONE) ? 1 : 0;
            intervals.add(new UsageInterval(time, period, counts));
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
