package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * GetMetricData: many series at once, by pages. A page takes the queries in their order and stops in the middle of one when it is
 * full; that result is {@code PartialData} and goes on in the next page.
 */
final class GetMetricData implements Operation {

    private static final int MOST_DATAPOINTS = 100_800;
    private static final String OLDEST_FIRST = "TimestampAscending";
    private static final String NEWEST_FIRST = "TimestampDescending";

    private final Metrics metrics;
    private final Clock clock;

    GetMetricData(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public ObjectNode answer(ObjectNode request) {
        Fields fields = Fields.of(request);
        Span span = Span.of(fields, clock.instant());
        boolean oldestFirst = oldestFirst(fields);
        int room = fields.integer("MaxDatapoints", 1, MOST_DATAPOINTS).orElse(MOST_DATAPOINTS);
        List<MetricQuery> queries =
                MetricQuery.all(fields).stream().filter(MetricQuery::returned).toList();
        ObjectNode answer = Json.object();
        ArrayNode results = answer.putArray("MetricDataResults");
        Token at = Token.of(request);
        while (at.results() < queries.size() && room > 0) {
            MetricQuery query = queries.get(at.results());
            List<Span.Datapoint> rest = rest(datapoints(query, span, oldestFirst), at.items());
            List<Span.Datapoint> now = rest.subList(0, Math.min(room, rest.size()));
            boolean whole = now.size() == rest.size();
            results.add(result(query, now, whole));
            room -= now.size();
            at = whole ? new Token(at.results() + 1, 0) : new Token(at.results(), at.items() + now.size());
        }
        if (at.results() < queries.size()) {
            answer.put("NextToken", at.text(request));
        }
        answer.putArray("Messages");
        return answer;
    }

    private static boolean oldestFirst(Fields fields) {
        String order = fields.text("ScanBy").orElse(NEWEST_FIRST);
        if (!order.equals(OLDEST_FIRST) && !order.equals(NEWEST_FIRST)) {
            throw Errors.validation("ScanBy is '" + order + "', must be " + OLDEST_FIRST + " or " + NEWEST_FIRST);
        }
        return order.equals(OLDEST_FIRST);
    }

    private List<Span.Datapoint> datapoints(MetricQuery query, Span span, boolean oldestFirst) {
        List<Span.Datapoint> datapoints = new ArrayList<>(query.series()
                .map(series -> span.datapoints(metrics, series, query.period()))
                .orElse(List.of()));
        if (!oldestFirst) {
            Collections.reverse(datapoints);
        }
        return datapoints;
    }

    private static List<Span.Datapoint> rest(List<Span.Datapoint> datapoints, int items) {
        return datapoints.subList(Math.min(items, datapoints.size()), datapoints.size());
    }

    private static ObjectNode result(MetricQuery query, List<Span.Datapoint> datapoints, boolean whole) {
        ObjectNode result = Json.object().put("Id", query.id()).put("Label", query.label());
        ArrayNode timestamps = result.putArray("Timestamps");
        ArrayNode values = result.putArray("Values");
        for (Span.Datapoint datapoint : datapoints) {
            timestamps.addPOJO(datapoint.from());
            values.add(query.statistic().of().applyAsDouble(datapoint.values()));
        }
        return result.put("StatusCode", whole ? "Complete" : "PartialData");
    }
}
