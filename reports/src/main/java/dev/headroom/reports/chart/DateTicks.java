package dev.headroom.reports.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Places on an axis of dates: first days of months, or Mondays, or days, whichever are few enough. */
final class DateTicks {

    private static final int[] DAYS = {1, 2};
    private static final int[] WEEKS = {1, 2};
    private static final int[] MONTHS = {1, 2, 3, 6, 12};

    private DateTicks() {}

    /** At most {@code most} ticks over days since 1970-01-01, from {@code low} to {@code high}. */
    static List<Tick> of(double low, double high, int most) {
        LocalDate first = LocalDate.ofEpochDay((long) Math.ceil(low));
        LocalDate last = LocalDate.ofEpochDay((long) Math.floor(high));
        for (int days : DAYS) {
            if ((high - low) / days < most) {
                return days(first, last, days);
            }
        }
        for (int weeks : WEEKS) {
            if ((high - low) / (7 * weeks) < most) {
                return days(first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)), last, 7 * weeks);
            }
        }
        for (int months : MONTHS) {
            List<Tick> ticks = months(first, last, months);
            if (ticks.size() <= most) {
                return ticks;
            }
        }
        return months(first, last, 12 * (int) Math.ceil((high - low) / 365 / most));
    }

    private static List<Tick> days(LocalDate from, LocalDate to, int step) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(step)) {
            ticks.add(new Tick(date.toEpochDay(), date.getDayOfMonth() + " " + month(date)));
        }
        return ticks;
    }

    /** The year stands at the first tick and at each turn of the year. */
    private static List<Tick> months(LocalDate from, LocalDate to, int step) {
        List<Tick> ticks = new ArrayList<>();
        int year = 0;
        for (LocalDate date = firstOfMonth(from, step); !date.isAfter(to); date = date.plusMonths(step)) {
            String label = date.getYear() == year ? month(date) : month(date) + " " + date.getYear();
            ticks.add(new Tick(date.toEpochDay(), label));
            year = date.getYear();
        }
        return ticks;
    }

    /** The first of a month, on or after {@code from}, from which {@code step} months lead to a January. */
    private static LocalDate firstOfMonth(LocalDate from, int step) {
        LocalDate date = from.getDayOfMonth() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextMonth());
        while ((date.getMonthValue() - 1) % Math.min(step, 12) != 0) {
            date = date.plusMonths(1);
        }
        return date;
    }

    private static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
