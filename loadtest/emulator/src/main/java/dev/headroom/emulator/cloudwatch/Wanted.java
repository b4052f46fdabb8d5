package dev.headroom.emulator.cloudwatch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The series that a request names. */
final class Wanted {

    private static final int MOST_DIMENSIONS = 30;
    private static final Set<Integer> BELOW_A_MINUTE = Set.of(1, 5, 10, 20, 30);
    private static final int LONGEST_PERIOD = 86_400 * 455;

    private Wanted() {}

    /** The series that a metric with exactly these dimensions is; empty where the emulator's traffic makes none. */
    static Optional<Series> series(Fields metric, Optional<String> unit) {
        String namespace = metric.neededText("Namespace");
        Optional<Metric> named = Metric.named(metric.neededText("MetricName"));
        Map<String, String> dimensions = dimensions(metric);
        boolean ours = namespace.equals(Series.NAMESPACE)
                && (dimensions.isEmpty() || dimensions.keySet().equals(Set.of(Series.DIMENSION)));
        String modelId = dimensions.getOrDefault(Series.DIMENSION, Slice.ALL);
        return named.filter(found -> ours && found.unit().equals(unit.orElse(found.unit())))
                .map(found -> new Series(found, modelId));
    }

    private static Map<String, String> dimensions(Fields metric) {
        List<Fields> list = metric.structures("Dimensions");
        atMost(list.size(), MOST_DIMENSIONS, "Dimensions");
        Map<String, String> dimensions = new HashMap<>();
        for (Fields dimension : list) {
            dimensions.put(dimension.neededText("Name"), dimension.neededText("Value"));
        }
        return dimensions;
    }

    /** Refuses a list that is too long. */
    static void atMost(int size, int most, String name) {
        if (size > most) {
            throw Errors.validation(name + " has " + size + " elements, must have at most " + most);
        }
    }

    /** Seconds that one datapoint is of. */
    static int period(Fields fields) {
        int period = fields.neededInteger("Period", 1, LONGEST_PERIOD);
        if (period % 60 != 0 && !BELOW_A_MINUTE.contains(period)) {
            throw Errors.value(
                    fields.path() + "Period is " + period + ", must be 1, 5, 10, 20, 30 or a multiple of 60 seconds");
        }
        return period;
    }

    /** Dimensions that a series must have, each by name and, where one is given, by value. */
    static boolean fits(Series series, List<Fields> filters) {
        Set<String> names = new HashSet<>();
        for (Fields filter : filters) {
            String value = filter.text("Value").orElse(series.modelId());
            names.add(filter.neededText("Name"));
            if (!value.equals(series.modelId())) {
                return false;
            }
        }
        return names.isEmpty()
                || (names.equals(Set.of(Series.DIMENSION)) && !series.modelId().equals(Slice.ALL));
    }
}
