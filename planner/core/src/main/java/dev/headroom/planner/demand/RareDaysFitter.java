package dev.headroom.planner.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How much was asked for on days of one rare kind, relative to what level and week would have had it.
 *
 * <p>The factor is that of the stretches of such days that were seen, n of them, as exp(n / (n + 1) x mean ln ratio): half of a
 * single one is believed. A stretch's ratio is its hours over their profile, over the same of the two weeks before it and, where
 * they were seen, the two behind.
 */
final class RareDaysFitter {

    private static final int DAYS_AROUND = 14;
    private static final double LEAST_SEEN = 0.75;
    private static final int HOURS = 24;

    private final List<HourUsage> hours;
    private final ZoneId zone;
    private final SeasonProfile profile;
    private final ToDoubleFunction<HourUsage> stream;

    RareDaysFitter(List<HourUsage> hours, ZoneId zone, SeasonProfile profile, ToDoubleFunction<HourUsage> stream) {
        this.hours = hours;
        this.zone = zone;
        this.profile = profile;
        this.stream = stream;
    }

    /** What an hour of a turn of the year is multiplied by; 1 where none was ever seen. */
    double turnOfTheYear() {
        int first = hours.get(0).hour().atZone(zone).getYear();
        int last = hours.get(hours.size() - 1).hour().atZone(zone).getYear();
        return factor(TurnOfTheYear.begins(first, last), TurnOfTheYear.DAYS, hour -> true);
    }

    /** What an hour of a holiday is multiplied by; 1 where none was ever seen. Its weeks are those without holidays and turns. */
    double holiday(Holidays holidays) {
        return factor(holidays.single(), 1, hour -> !holidays.has(hour, zone) && !TurnOfTheYear.has(hour, zone));
    }

    private double factor(List<LocalDate> begins, int days, Predicate<Instant> ordinary) {
        List<Double> logs = new ArrayList<>();
        for (LocalDate begin : begins) {
            double within = level(begin, days, hour -> true);
            double before = level(begin.minusDays(DAYS_AROUND), DAYS_AROUND, ordinary);
            double behind = level(begin.plusDays(days), DAYS_AROUND, ordinary);
            if (within > 0 && before > 0) {
                double around = behind > 0 ? (Math.log(before) + Math.log(behind)) / 2 : Math.log(before);
                logs.add(Math.log(within) - around);
            }
        }
        double sum = logs.stream().mapToDouble(Double::doubleValue).sum();
        return Math.exp(sum / (logs.size() + 1));
    }

    /** Mean of so many days, each hour over its profile; 0 where too few hours were seen. */
    private double level(LocalDate from, int days, Predicate<Instant> counted) {
        double sum = 0;
        double weight = 0;
        int seen = 0;
        LocalDate to = from.plusDays(days);
        for (HourUsage hour : between(from, to)) {
            seen++;
            if (counted.test(hour.hour())) {
                sum += stream.applyAsDouble(hour);
                weight += profile.at(SeasonProfile.hourOfWeek(hour.hour(), zone));
            }
        }
        return seen >= LEAST_SEEN * days * HOURS && weight > 0 ? sum / weight : 0;
    }

    private List<HourUsage> between(LocalDate from, LocalDate to) {
        return hours.subList(place(from), place(to));
    }

    /** The first hour at or behind the beginning of a day; hours are in order. */
    private int place(LocalDate day) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        int low = 0;
        int high = hours.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (hours.get(middle).hour().isBefore(begin)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
