package dev.headroom.emulator.cloudwatch;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One query of GetMetricData.
 *
 * @param id names its result
 * @param label shown with it; taken as it is, without the {@code ${...}} that CloudWatch would fill in
 * @param returned whether the answer has it
 * @param series what it asks for; empty where nothing is known of that
 * @param period seconds that one datapoint is of
 * @param statistic what to make of their values
 */
record MetricQuery(
        String id, String label, boolean returned, Optional<Series> series, int period, Statistic statistic) {

    private static final int MOST_QUERIES = 500;
    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9_]{0,254}");

    /** The queries of a request. */
    static List<MetricQuery> all(Fields request) {
        List<Fields> structures = request.structures("MetricDataQueries");
        if (structures.isEmpty()) {
            throw Errors.validation("MetricDataQueries is missing or empty; give at least one query");
        }
        Wanted.atMost(structures.size(), MOST_QUERIES, "MetricDataQueries");
        List<MetricQuery> queries = structures.stream().map(MetricQuery::of).toList();
        Set<String> ids = new HashSet<>();
        for (MetricQuery query : queries) {
            if (!ids.add(query.id())) {
                throw Errors.validation("Id '" + query.id() + "' is of two queries; give each its own");
            }
        }
        return queries;
    }

    private static MetricQuery of(Fields query) {
        String id = query.neededText("Id");
        if (!ID.matcher(id).matches()) {
            throw Errors.validation(query.path() + "Id is '" + id
                    + "', must be a lower-case letter and up to 254 letters, digits and underscores");
        }
        if (query.has("Expression")) {
            throw Errors.validation(query.path()
                    + "Expression: the emulator does not compute expressions; ask for each metric with MetricStat");
        }
        Fields stat = query.neededStructure("MetricStat");
        Fields metric = stat.neededStructure("Metric");
        return new MetricQuery(
                id,
                query.text("Label").orElseGet(() -> metric.neededText("MetricName")),
                query.truth("ReturnData").orElse(true),
                Wanted.series(metric, stat.text("Unit")),
                Wanted.period(stat),
                Statistic.named(stat.neededText("Stat")));
    }
}
