package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** GetMetricStatistics: some statistics of one series. */
final class GetMetricStatistics implements Operation {

    private static final long MOST_DATAPOINTS = 1440;
    private static final int MOST_SIMPLE = 5;
    private static final int MOST_PERCENTILES = 10;

    private final Metrics metrics;
    private final Clock clock;

    GetMetricStatistics(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public ObjectNode answer(ObjectNode request) {
        Fields fields = Fields.of(request);
        List<Statistic> simple = statistics(fields);
        List<Statistic> percentiles = percentiles(fields);
        if (simple.isEmpty() == percentiles.isEmpty()) {
            throw Errors.combination("give either Statistics or ExtendedStatistics, and not both");
        }
        Optional<Series> series = Wanted.series(fields, fields.text("Unit"));
        int period = Wanted.period(fields);
        Span span = Span.of(fields, clock.instant());
        checkCount(span, period);
        ObjectNode answer = Json.object().put("Label", fields.neededText("MetricName"));
        ArrayNode datapoints = answer.putArray("Datapoints");
        series.ifPresent(known -> span.datapoints(metrics, known, period).forEach(datapoint -> {
            ObjectNode json = datapoints.addObject().putPOJO("Timestamp", datapoint.from());
            put(json, simple, datapoint);
            if (!percentiles.isEmpty()) {
                put(json.putObject("ExtendedStatistics"), percentiles, datapoint);
            }
            json.put("Unit", known.metric().unit());
        }));
        return answer;
    }

    private static List<Statistic> statistics(Fields fields) {
        List<String> names = fields.texts("Statistics");
        Wanted.atMost(names.size(), MOST_SIMPLE, "Statistics");
        return names.stream().map(Statistic::simple).toList();
    }

    private static List<Statistic> percentiles(Fields fields) {
        List<String> names = fields.texts("ExtendedStatistics");
        Wanted.atMost(names.size(), MOST_PERCENTILES, "ExtendedStatistics");
        return names.stream().map(Statistic::percentile).toList();
    }

    private static void checkCount(Span span, int period) {
        long count = Math.floorDiv(span.to() - span.from() + period - 1, period);
        if (count > MOST_DATAPOINTS) {
            throw Errors.combination("the request is for up to " + count + " datapoints, more than the limit of "
                    + MOST_DATAPOINTS + "; give a longer Period, or StartTime and EndTime that are closer");
        }
    }

    private static void put(ObjectNode json, List<Statistic> statistics, Span.Datapoint datapoint) {
        statistics.forEach(
                statistic -> json.put(statistic.name(), statistic.of().applyAsDouble(datapoint.values())));
    }
}
