package dev.headroom.reports.review.demand;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.quantity.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * One day of the history, as quantiles over its observed hours.
 *
 * @param date the local day
 * @param input input tokens per minute
 * @param output output tokens per minute
 */
record ObservedDay(LocalDate date, DayQuantiles input, DayQuantiles output) {

    /** Days with at least one observed hour, in order. */
    static List<ObservedDay> of(DemandCurve curve) {
        SortedMap<LocalDate, List<HourUsage>> days = new TreeMap<>();
        for (HourUsage hour : curve.history()) {
            LocalDate date = hour.hour().atZone(curve.zone()).toLocalDate();
            days.computeIfAbsent(date, key -> new ArrayList<>()).add(hour);
        }
        List<ObservedDay> observed = new ArrayList<>();
        days.forEach((date, hours) -> observed.add(new ObservedDay(
                date,
                quantiles(hours, hour -> hour.rates().inputPerMinute()),
                quantiles(hours, hour -> hour.rates().outputPerMinute()))));
        return observed;
    }

    private static DayQuantiles quantiles(List<HourUsage> hours, ToDoubleFunction<HourUsage> stream) {
        Sample sample = Sample.of(hours.stream().mapToDouble(stream).toArray());
        return new DayQuantiles(sample.quantile(0.5), sample.quantile(0.9), sample.quantile(0.99));
    }
}
