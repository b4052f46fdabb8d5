package dev.headroom.sources.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.planner.usage.MergedHistory;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.history.CloudWatchLatency;
import dev.headroom.sources.history.CloudWatchMetric;
import dev.headroom.sources.history.HistoryFormat;
import dev.headroom.sources.history.ImportOptions;
import dev.headroom.sources.history.ImportRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds up what the series of a model brought and leaves it, a file for each resolution, in the form that {@code usage import --from
 * cloudwatch} reads; the history is what that import makes of the files.
 */
final class Folding {

    private final Path folder;
    private final String workload;
    private final Map<Window, Map<MetricCall.Query, NavigableMap<Instant, Double>>> brought = new HashMap<>();

    Folding(Path folder, String workload) {
        this.folder = folder;
        this.workload = workload;
    }

    void add(MetricCall call, List<NavigableMap<Instant, Double>> points) {
        Map<MetricCall.Query, NavigableMap<Instant, Double>> ofWindow =
                brought.computeIfAbsent(call.window(), window -> new HashMap<>());
        for (int query = 0; query < call.queries().size(); query++) {
            ofWindow.put(call.queries().get(query), points.get(query));
        }
    }

    /** The history of a model over windows in order of time; absent where nothing was asked of it. */
    Optional<UsageHistory> history(UsedModel model, List<Window> windows) {
        List<UsageHistory> parts = new ArrayList<>();
        for (Window window : windows) {
            Map<CloudWatchMetric, NavigableMap<Instant, Double>> sums = sums(model, window);
            boolean silent = sums.values().stream().allMatch(Map::isEmpty);
            if (!silent || !parts.isEmpty()) {
                parts.add(read(model, window, answer(window, sums, latencies(model, window), !parts.isEmpty())));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(noted(model, MergedHistory.of(parts)));
    }

    private Map<CloudWatchMetric, NavigableMap<Instant, Double>> sums(UsedModel model, Window window) {
        Map<CloudWatchMetric, NavigableMap<Instant, Double>> sums = new TreeMap<>();
        for (CloudWatchMetric metric : CloudWatchMetric.values()) {
            NavigableMap<Instant, Double> sum = new TreeMap<>();
            for (NavigableMap<String, String> series : model.series()) {
                ofEitherSpelling(metric, series, window).forEach((time, value) -> sum.merge(time, value, Double::sum));
            }
            sums.put(metric, sum);
        }
        return sums;
    }

    /** Milliseconds and samples of the latencies that were measured, added up over the series. */
    private Map<Statistic, NavigableMap<Instant, Double>> latencies(UsedModel model, Window window) {
        Map<MetricCall.Query, NavigableMap<Instant, Double>> all = brought.getOrDefault(window, Map.of());
        Map<Statistic, NavigableMap<Instant, Double>> sums = new LinkedHashMap<>();
        for (CloudWatchLatency latency : CloudWatchLatency.values()) {
            for (String stat : CloudWatchLatency.STATISTICS) {
                Statistic statistic = new Statistic(latency.metricName(), stat);
                NavigableMap<Instant, Double> sum = new TreeMap<>();
                for (NavigableMap<String, String> series : model.series()) {
                    all.getOrDefault(new MetricCall.Query(series, statistic), new TreeMap<>())
                            .forEach((time, value) -> sum.merge(time, value, Double::sum));
                }
                sums.put(statistic, sum);
            }
        }
        return sums;
    }

    /** A series has one of the spellings; where it had both, they would be the same tokens. */
    private NavigableMap<Instant, Double> ofEitherSpelling(
            CloudWatchMetric metric, NavigableMap<String, String> series, Window window) {
        Map<MetricCall.Query, NavigableMap<Instant, Double>> all = brought.getOrDefault(window, Map.of());
        NavigableMap<Instant, Double> points = new TreeMap<>();
        for (String name : metric.spellings()) {
            all.getOrDefault(new MetricCall.Query(series, new Statistic(name, "Sum")), new TreeMap<>())
                    .forEach(points::putIfAbsent);
        }
        return points;
    }

    private static ObjectNode answer(
            Window window,
            Map<CloudWatchMetric, NavigableMap<Instant, Double>> sums,
            Map<Statistic, NavigableMap<Instant, Double>> latencies,
            boolean fromTheStart) {
        ObjectNode answer = CallFile.MAPPER.createObjectNode();
        ArrayNode results = answer.putArray("MetricDataResults");
        sums.forEach((metric, points) -> results.add(CallFile.result(
                metric.name().toLowerCase(Locale.ROOT),
                new Statistic(metric.metricName(), "Sum").label(window.period()),
                points)));
        latencies.forEach((statistic, points) -> results.add(CallFile.result(
                (statistic.metric() + statistic.stat()).toLowerCase(Locale.ROOT),
                statistic.label(window.period()),
                points)));
        if (fromTheStart) {
            answer.put("StartTime", window.from().toString());
        }
        return answer;
    }

    private UsageHistory read(UsedModel model, Window window, ObjectNode answer) {
        String plain = model.modelId().replaceAll("[^A-Za-z0-9._]+", "-");
        Path file = folder.resolve("usage-" + plain + "-" + window.period() + ".json");
        CallFile.write(file, answer, window);
        return HistoryFormat.CLOUDWATCH.read(new ImportRequest(file, model.modelId(), workload, ImportOptions.NONE));
    }

    private static UsageHistory noted(UsedModel model, UsageHistory history) {
        List<String> notes = new ArrayList<>(history.notes());
        notes.addAll(model.notes());
        return new UsageHistory(history.modelId(), history.workload(), notes, history.intervals());
    }
}
