package dev.headroom.planner.plan.aftermath;

import dev.headroom.planner.demand.Future;
import dev.headroom.planner.quantity.Sample;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Futures and what came, over the hours that were observed. */
final class ForecastHours {

    private static final int LEAST_DAY_HOURS = 12;
    private static final int WEEK_DAYS = 7;

    private final List<Future> futures;
    private final Future came;
    private final int[] observed;

    /** @param observed whether each hour was, from the beginning of the futures */
    ForecastHours(List<Future> futures, Future came, boolean[] observed) {
        this.futures = futures;
        this.came = came;
        this.observed = IntStream.range(0, observed.length)
                .filter(hour -> observed[hour])
                .toArray();
    }

    /** Input tokens in each observed hour. */
    List<ForecastBand> input() {
        return IntStream.of(observed)
                .parallel()
                .mapToObj(hour -> band(Future::inputPerMinute, List.of(hour)))
                .toList();
    }

    /** Output tokens in each observed hour. */
    List<ForecastBand> output() {
        return IntStream.of(observed)
                .parallel()
                .mapToObj(hour -> band(Future::outputPerMinute, List.of(hour)))
                .toList();
    }

    /** Local days of which half was observed. */
    List<ForecastStretch> days(ZoneId zone) {
        return stretches(zone, 1).stream()
                .filter(day -> day.hours() >= LEAST_DAY_HOURS)
                .toList();
    }

    /** Seven local days each, from the first on. */
    List<ForecastStretch> weeks(ZoneId zone) {
        return stretches(zone, WEEK_DAYS);
    }

    private List<ForecastStretch> stretches(ZoneId zone, int days) {
        TreeMap<LocalDate, List<Integer>> hours = new TreeMap<>();
        LocalDate first = day(0, zone);
        for (int hour : observed) {
            long number = ChronoUnit.DAYS.between(first, day(hour, zone)) / days;
            hours.computeIfAbsent(first.plusDays(number * days), key -> new ArrayList<>())
                    .add(hour);
        }
        return hours.entrySet().stream()
                .map(entry -> new ForecastStretch(
                        entry.getKey(),
                        entry.getValue().size(),
                        band(Future::inputPerMinute, entry.getValue()),
                        band(Future::outputPerMinute, entry.getValue())))
                .toList();
    }

    private LocalDate day(int hour, ZoneId zone) {
        return came.start().plus(Duration.ofHours(hour)).atZone(zone).toLocalDate();
    }

    private interface Stream {
        double at(Future future, int hour);
    }

    private ForecastBand band(Stream stream, List<Integer> hours) {
        Sample means = Sample.of(futures.stream()
                .mapToDouble(future -> mean(stream, future, hours))
                .toArray());
        return new ForecastBand(
                means.quantile(0.025),
                means.quantile(0.1),
                means.quantile(0.5),
                means.quantile(0.9),
                means.quantile(0.975),
                mean(stream, came, hours));
    }

    private static double mean(Stream stream, Future future, List<Integer> hours) {
        double sum = 0;
        for (int hour : hours) {
            sum += stream.at(future, hour);
        }
        return sum / hours.size();
    }
}
