package dev.headroom.reports.review.demand;

import dev.headroom.planner.plan.reason.DayBand;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** One stream on one day, observed or to come. */
record StreamDay(LocalDate date, DayQuantiles tokens) {

    /** The day on an axis of dates. */
    double x() {
        return date.toEpochDay();
    }

    static List<StreamDay> observed(List<ObservedDay> days, Function<ObservedDay, DayQuantiles> stream) {
        return days.stream()
                .map(day -> new StreamDay(day.date(), stream.apply(day)))
                .toList();
    }

    static List<StreamDay> toCome(List<DayBand> days, Function<DayBand, DayQuantiles> stream) {
        return days.stream()
                .map(day -> new StreamDay(day.date(), stream.apply(day)))
                .toList();
    }

    static DayQuantiles input(DayBand day) {
        return new DayQuantiles(day.inputP50(), day.inputP90(), day.inputP99());
    }

    static DayQuantiles output(DayBand day) {
        return new DayQuantiles(day.outputP50(), day.outputP90(), day.outputP99());
    }
}
