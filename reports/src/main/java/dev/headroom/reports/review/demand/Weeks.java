package dev.headroom.reports.review.demand;

import dev.headroom.planner.quantity.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Folds days into weeks: the median of the days' p50, the highest of their p90 and p99. Weeks are counted from the day on
 * which the outlook begins, in both directions, so that the newest observed week is whole.
 */
final class Weeks {

    static final int DAYS = 7;
    /** A rest of fewer days goes with the week beside it: one Sunday is no week. */
    private static final int LEAST_DAYS = 4;

    private Weeks() {}

    /** Each week by its first day; what it holds stands at its middle day. */
    static NavigableMap<LocalDate, StreamDay> of(List<StreamDay> days, LocalDate anchor) {
        NavigableMap<LocalDate, List<StreamDay>> weeks = new TreeMap<>();
        for (StreamDay day : days) {
            long week = Math.floorDiv(day.date().toEpochDay() - anchor.toEpochDay(), DAYS);
            weeks.computeIfAbsent(anchor.plusDays(week * DAYS), key -> new ArrayList<>())
                    .add(day);
        }
        mergeRest(weeks);
        NavigableMap<LocalDate, StreamDay> folded = new TreeMap<>();
        weeks.values().forEach(week -> folded.put(week.get(0).date(), fold(week)));
        return folded;
    }

    private static void mergeRest(NavigableMap<LocalDate, List<StreamDay>> weeks) {
        if (weeks.size() > 1 && weeks.lastEntry().getValue().size() < LEAST_DAYS) {
            List<StreamDay> rest = weeks.pollLastEntry().getValue();
            weeks.lastEntry().getValue().addAll(rest);
        }
        if (weeks.size() > 1 && weeks.firstEntry().getValue().size() < LEAST_DAYS) {
            List<StreamDay> rest = weeks.pollFirstEntry().getValue();
            weeks.firstEntry().getValue().addAll(0, rest);
        }
    }

    private static StreamDay fold(List<StreamDay> week) {
        return new StreamDay(
                week.get(week.size() / 2).date(),
                new DayQuantiles(
                        values(week, DayQuantiles::p50).quantile(0.5),
                        values(week, DayQuantiles::p90).max(),
                        values(week, DayQuantiles::p99).max()));
    }

    private static Sample values(List<StreamDay> week, ToDoubleFunction<DayQuantiles> quantile) {
        return Sample.of(week.stream()
                .mapToDouble(day -> quantile.applyAsDouble(day.tokens()))
                .toArray());
    }
}
