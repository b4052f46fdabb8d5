package dev.headroom.planner.leak;

import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.statistics.Series;
import dev.headroom.planner.usage.UsageCounts;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Tokens per request, hour by hour, each as a logarithm less what its hour of the day adds to a straight line, and from six weeks on of its hour
 * of the week: what is left does not know when people work.
 */
final class SizeSeries {

    private static final int LEAST_HOURS = 168;
    private static final int HOURS_FOR_WEEKDAYS = 6 * 168;

    private SizeSeries() {}

    /** The hours that have sizes at all: with requests, and with tokens of this kind. */
    static List<UseHour> sized(List<UseHour> hours, ToDoubleFunction<UsageCounts> tokens) {
        return hours.stream()
                .filter(hour -> hour.counts().requests() > 0 && tokens.applyAsDouble(hour.counts()) > 0)
                .toList();
    }

    static boolean isLongEnough(List<UseHour> sized) {
        return sized.size() >= LEAST_HOURS;
    }

    static Series of(List<UseHour> sized, ToDoubleFunction<UsageCounts> tokens, ZoneId zone) {
        double[] logs = sized.stream()
                .mapToDouble(hour -> Math.log(
                        tokens.applyAsDouble(hour.counts()) / hour.counts().requests()))
                .toArray();
        int[] slots = sized.stream()
                .mapToInt(hour -> slot(hour.start().atZone(zone), sized.size() >= HOURS_FOR_WEEKDAYS))
                .toArray();
        Map<Integer, Double> medians = medians(withoutLine(logs), slots);
        for (int i = 0; i < logs.length; i++) {
            logs[i] -= medians.getOrDefault(slots[i], 0.0);
        }
        return Series.of(logs);
    }

    /** A trend that were left in would turn into steps from week to week. */
    private static double[] withoutLine(double[] logs) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < logs.length; i++) {
            line.addData(i, logs[i]);
        }
        double[] rest = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            rest[i] = logs[i] - line.predict(i);
        }
        return rest;
    }

    private static Map<Integer, Double> medians(double[] values, int[] slots) {
        Map<Integer, List<Double>> bySlot = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            bySlot.computeIfAbsent(slots[i], slot -> new ArrayList<>()).add(values[i]);
        }
        Map<Integer, Double> medians = new HashMap<>();
        bySlot.forEach((slot, found) -> medians.put(slot, Sample.of(found).quantile(0.5)));
        return medians;
    }

    private static int slot(ZonedDateTime local, boolean byWeekday) {
        return byWeekday ? (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour() : local.getHour();
    }
}
