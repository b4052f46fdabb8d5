package dev.headroom.planner.demand;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much was asked for in the days of {@link TurnOfTheYear}, relative to what level and week would have had it.
 *
 * <p>The factor is that of the turns that were seen, n of them, as exp(n / (n + 1) x mean ln ratio): half of a single one is believed.
 * A turn's ratio is its hours over their profile, over the same of the two weeks before it and, where they were seen, the two behind.
 */
final class TurnFitter {

    private static final int DAYS_AROUND = 14;
    private static final double LEAST_SEEN = 0.75;
    private static final int HOURS = 24;

    private final List<HourUsage> hours;
    private final ZoneId zone;
    private final SeasonProfile profile;
    private final ToDoubleFunction<HourUsage> stream;

    private TurnFitter(List<HourUsage> hours, ZoneId zone, SeasonProfile profile, ToDoubleFunction<HourUsage> stream) {
        this.hours = hours;
        this.zone = zone;
        this.profile = profile;
        this.stream = stream;
    }

    /** What an hour within the days is multiplied by; 1 where none was ever seen. */
    static double factor(
            List<HourUsage> hours, ZoneId zone, SeasonProfile profile, ToDoubleFunction<HourUsage> stream) {
        return new TurnFitter(hours, zone, profile, stream).factor();
    }

    private double factor() {
        int first = hours.get(0).hour().atZone(zone).getYear();
        int last = hours.get(hours.size() - 1).hour().atZone(zone).getYear();
        List<Double> logs = new ArrayList<>();
        for (int year = first - 1; year <= last; year++) {
            LocalDate begin = TurnOfTheYear.FROM.atYear(year);
            double within = level(begin, TurnOfTheYear.DAYS);
            double before = level(begin.minusDays(DAYS_AROUND), DAYS_AROUND);
            double behind = level(begin.plusDays(TurnOfTheYear.DAYS), DAYS_AROUND);
            if (within > 0 && before > 0) {
                double around = behind > 0 ? (Math.log(before) + Math.log(behind)) / 2 : Math.log(before);
                logs.add(Math.log(within) - around);
            }
        }
        double sum = logs.stream().mapToDouble(Double::doubleValue).sum();
        return Math.exp(sum / (logs.size() + 1));
    }

    /** Mean of so many days, each hour over its profile; 0 where too few hours were seen. */
    private double level(LocalDate from, int days) {
        double sum = 0;
        double weight = 0;
        int seen = 0;
        LocalDate to = from.plusDays(days);
        for (HourUsage hour : hours) {
            LocalDate date = hour.hour().atZone(zone).toLocalDate();
            if (!date.isBefore(from) && date.isBefore(to)) {
                sum += stream.applyAsDouble(hour);
                weight += profile.at(SeasonProfile.hourOfWeek(hour.hour(), zone));
                seen++;
            }
        }
        return seen >= LEAST_SEEN * days * HOURS && weight > 0 ? sum / weight : 0;
    }
}
