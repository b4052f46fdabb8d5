package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.protocol.Input;
import dev.headroom.emulator.protocol.Trees;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** GetMetricStatistics: one metric, several statistics, up to 1,440 points. */
final class MetricStatistics {

    private static final int MOST_POINTS = 1440;

    private final Metrics metrics;

    MetricStatistics(Metrics metrics) {
        this.metrics = metrics;
    }

    ObjectNode answer(Input input) {
        Range range = Range.of(input, metrics.now());
        int period = Range.period(Input.required("Period", input.integer("Period")));
        List<Statistic> plain = statistics(input.texts("Statistics"), Statistic::plain);
        List<Statistic> percentiles = statistics(input.texts("ExtendedStatistics"), Statistic::percentile);
        if (plain.isEmpty() == percentiles.isEmpty()) {
            throw combination("Specify one of the parameters Statistics and ExtendedStatistics, and not both.");
        }
        long asked = Duration.between(range.from(), range.to()).toSeconds() / period;
        if (asked > MOST_POINTS) {
            throw combination("You have requested up to " + asked + " datapoints, which exceeds the limit of "
                    + MOST_POINTS + ". You may reduce the datapoints requested by increasing Period, or decreasing the"
                    + " time range.");
        }
        ObjectNode json = Json.object().put("Label", input.requiredText("MetricName"));
        ArrayNode points = json.putArray("Datapoints");
        Optional<MetricKey> key = Selector.key(input)
                .filter(found -> input.text("Unit")
                        .filter(unit -> !unit.equals(found.metric().unit().name()))
                        .isEmpty());
        key.ifPresent(found -> metrics.read(found, range.from(), range.to(), period)
                .forEach((start, stats) -> points.add(point(start, stats, plain, percentiles)
                        .put("Unit", found.metric().unit().name()))));
        return json;
    }

    private static AwsError combination(String message) {
        return AwsError.of(400, "InvalidParameterCombinationException", message);
    }

    private static List<Statistic> statistics(List<String> names, Function<String, Optional<Statistic>> of) {
        return names.stream()
                .map(name -> of.apply(name)
                        .orElseThrow(() -> Selector.invalid("'" + name + "' is not a statistic of this kind.")))
                .toList();
    }

    private static ObjectNode point(Instant start, Stats stats, List<Statistic> plain, List<Statistic> percentiles) {
        ObjectNode point = Json.object();
        point.set("Timestamp", Trees.moment(start));
        plain.forEach(statistic -> point.put(statistic.name(), statistic.of().applyAsDouble(stats)));
        if (!percentiles.isEmpty()) {
            ObjectNode extended = point.putObject("ExtendedStatistics");
            percentiles.forEach(
                    statistic -> extended.put(statistic.name(), statistic.of().applyAsDouble(stats)));
        }
        return point;
    }
}
