package dev.headroom.planner.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The days from 22 December to 2 January, which are not like those around them. */
final class TurnOfTheYear {

    static final MonthDay FROM = MonthDay.of(12, 22);
    static final MonthDay TO = MonthDay.of(1, 2);
    static final int DAYS = 12;

    private TurnOfTheYear() {}

    static boolean has(Instant hour, ZoneId zone) {
        return has(LocalDate.ofInstant(hour, zone));
    }

    static boolean has(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return !day.isBefore(FROM) || !day.isAfter(TO);
    }

    /** The first days of all turns that hours of these years may belong to. */
    static List<LocalDate> begins(int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear - 1, lastYear)
                .mapToObj(FROM::atYear)
                .toList();
    }
}
