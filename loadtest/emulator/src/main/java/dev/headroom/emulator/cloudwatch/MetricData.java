package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.protocol.Input;
import dev.headroom.emulator.protocol.Page;
import dev.headroom.emulator.protocol.Trees;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GetMetricData: up to 500 queries at once, their points in pages. Metric math and search are refused. */
final class MetricData {

    private static final int MOST_QUERIES = 500;
    private static final int MOST_POINTS = 100_800;

    private final Metrics metrics;

    MetricData(Metrics metrics) {
        this.metrics = metrics;
    }

    private record Point(int query, Map.Entry<Instant, Double> value) {}

    ObjectNode answer(Input input) {
        List<Input> queries = checked(input.list("MetricDataQueries"));
        Range range = Range.of(input, metrics.now());
        boolean ascending =
                input.text("ScanBy").filter("TimestampAscending"::equals).isPresent();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            int query = i;
            points(queries.get(i), range, ascending).forEach(value -> points.add(new Point(query, value)));
        }
        List<Object> question = List.of(range, ascending, queries);
        int size = Math.min(MOST_POINTS, input.integer("MaxDatapoints").orElse(MOST_POINTS));
        if (size < 1) {
            throw error("The parameter MaxDatapoints must be from 1 to " + MOST_POINTS + ".");
        }
        AwsError invalid = AwsError.of(400, "InvalidNextToken", "The service token was invalid.");
        return json(queries, Page.of(points, question, size, input.text("NextToken"), invalid), input);
    }

    private static AwsError error(String message) {
        return AwsError.of(400, "ValidationError", message);
    }

    private static List<Input> checked(List<Input> queries) {
        if (queries.isEmpty() || queries.size() > MOST_QUERIES) {
            throw error("The collection MetricDataQueries must have from 1 to " + MOST_QUERIES + " members, and has "
                    + queries.size() + ".");
        }
        Set<String> ids = new HashSet<>();
        for (Input query : queries) {
            String id = query.requiredText("Id");
            if (!id.matches("[a-z][a-zA-Z0-9_]{0,254}") || !ids.add(id)) {
                throw error("Id '" + id + "' must begin with a lower-case letter, have only letters, digits and _, and"
                        + " occur once.");
            }
            if (query.text("Expression").isPresent()
                    || query.structure("MetricStat").isEmpty()) {
                throw error(
                        "Query '" + id + "' must have a MetricStat: this emulator does no metric math and no search.");
            }
        }
        return queries.stream()
                .filter(query -> query.flag("ReturnData").orElse(true))
                .toList();
    }

    private List<Map.Entry<Instant, Double>> points(Input query, Range range, boolean ascending) {
        Input stat = Input.required("MetricStat", query.structure("MetricStat"));
        Input metric = Input.required("Metric", stat.structure("Metric"));
        int period = Range.period(Input.required("Period", stat.integer("Period")));
        String name = stat.requiredText("Stat");
        Statistic statistic = Statistic.any(name)
                .orElseThrow(() -> error("Stat '" + name + "' of query '" + query.requiredText("Id")
                        + "' is not Sum, Average, Minimum, Maximum, SampleCount or a percentile such as p99."));
        Optional<MetricKey> key = Selector.key(metric)
                .filter(found -> stat.text("Unit")
                        .filter(unit -> !unit.equals(found.metric().unit().name()))
                        .isEmpty());
        List<Map.Entry<Instant, Double>> points = new ArrayList<>();
        key.ifPresent(found -> metrics.read(found, range.from(), range.to(), period)
                .forEach((start, stats) ->
                        points.add(Map.entry(start, statistic.of().applyAsDouble(stats)))));
        if (!ascending) {
            Collections.reverse(points);
        }
        return points;
    }

    /** A query has its result on every page that has points of it, and one without points on the first. */
    private static ObjectNode json(List<Input> queries, Page<Point> page, Input input) {
        ObjectNode json = Json.object();
        ArrayNode results = json.putArray("MetricDataResults");
        int last = page.items().isEmpty()
                ? -1
                : page.items().get(page.items().size() - 1).query();
        boolean first = input.text("NextToken").isEmpty();
        for (int i = 0; i < queries.size(); i++) {
            int query = i;
            List<Point> mine = page.items().stream()
                    .filter(point -> point.query() == query)
                    .toList();
            if (first || !mine.isEmpty()) {
                boolean more = page.nextToken().isPresent() && i >= last;
                results.add(result(queries.get(i), mine, more ? "PartialData" : "Complete"));
            }
        }
        json.putArray("Messages");
        page.nextToken().ifPresent(token -> json.put("NextToken", token));
        return json;
    }

    private static ObjectNode result(Input query, List<Point> points, String status) {
        Input metric = query.structure("MetricStat")
                .flatMap(stat -> stat.structure("Metric"))
                .orElseThrow();
        ObjectNode json = Json.object()
                .put("Id", query.requiredText("Id"))
                .put("Label", query.text("Label").orElseGet(() -> Selector.label(metric)));
        ArrayNode times = json.putArray("Timestamps");
        points.forEach(point -> times.add(Trees.moment(point.value().getKey())));
        ArrayNode values = json.putArray("Values");
        points.forEach(point -> values.add(point.value().getValue()));
        return json.put("StatusCode", status);
    }
}
