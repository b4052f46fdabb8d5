package dev.headroom.sources.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/**
 * One call of GetMetricData. AWS charges each metric that a call asks for, so a metric is asked for once for all of a window, and a
 * call has as many of them as can come back in one page.
 *
 * @param number counted from 1
 * @param window of all its queries
 * @param queries in the order of its results
 */
record MetricCall(int number, Window window, List<Query> queries) {

    private static final int MOST_QUERIES = 500;
    private static final int MOST_POINTS = 100_800;

    /**
     * One statistic of one series.
     *
     * @param dimensions of the series
     * @param statistic which
     */
    record Query(NavigableMap<String, String> dimensions, Statistic statistic) {}

    /** Everything that models are asked for, window by window. */
    static List<MetricCall> all(List<UsedModel> models, List<Window> windows) {
        return of(
                models.stream()
                        .flatMap(model -> model.series().stream())
                        .flatMap(series -> Statistic.ALL.stream().map(statistic -> new Query(series, statistic)))
                        .toList(),
                windows);
    }

    /** The calls of such queries, window by window. */
    static List<MetricCall> of(List<Query> queries, List<Window> windows) {
        List<MetricCall> calls = new ArrayList<>();
        for (Window window : windows) {
            int most = Math.max(1, Math.min(MOST_QUERIES, MOST_POINTS / window.points()));
            for (int from = 0; from < queries.size(); from += most) {
                int to = Math.min(queries.size(), from + most);
                calls.add(new MetricCall(calls.size() + 1, window, queries.subList(from, to)));
            }
        }
        return List.copyOf(calls);
    }

    String fileName() {
        return String.format(Locale.ROOT, "call-%04d.json", number);
    }

    static String id(int query) {
        return "q" + query;
    }

    /** The place of the query whose result has an id. */
    static int query(String id) {
        return Integer.parseInt(id.substring(1));
    }

    GetMetricDataRequest request() {
        List<MetricDataQuery> asked = new ArrayList<>();
        for (Query query : queries) {
            asked.add(query(id(asked.size()), query));
        }
        return GetMetricDataRequest.builder()
                .startTime(window.from())
                .endTime(window.to())
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .metricDataQueries(asked)
                .build();
    }

    private MetricDataQuery query(String id, Query query) {
        List<Dimension> dimensions = query.dimensions().entrySet().stream()
                .map(each -> Dimension.builder()
                        .name(each.getKey())
                        .value(each.getValue())
                        .build())
                .toList();
        return MetricDataQuery.builder()
                .id(id)
                .label(query.statistic().label(window.period()))
                .metricStat(stat -> stat.period(window.period())
                        .stat(query.statistic().stat())
                        .metric(metric -> metric.namespace(Inventory.NAMESPACE)
                                .metricName(query.statistic().metric())
                                .dimensions(dimensions)))
                .build();
    }
}
