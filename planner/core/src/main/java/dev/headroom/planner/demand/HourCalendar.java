package dev.headroom.planner.demand;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The local hours of a stretch of time, looked up once for all futures. */
final class HourCalendar {

    private final int[] hourOfWeek;
    private final int[] dayOf;
    private final List<DayOfWeek> weekdays = new ArrayList<>();

    HourCalendar(Instant start, int hours, ZoneId zone) {
        hourOfWeek = new int[hours];
        dayOf = new int[hours];
        @Nullable LocalDate today = null;
        for (int hour = 0; hour < hours; hour++) {
            ZonedDateTime local = start.plusSeconds(3600L * hour).atZone(zone);
            if (!local.toLocalDate().equals(today)) {
                today = local.toLocalDate();
                weekdays.add(today.getDayOfWeek());
            }
            hourOfWeek[hour] = (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
            dayOf[hour] = weekdays.size() - 1;
        }
    }

    int hours() {
        return hourOfWeek.length;
    }

    int hourOfWeek(int hour) {
        return hourOfWeek[hour];
    }

    int hourOfDay(int hour) {
        return hourOfWeek[hour] % 24;
    }

    /** Which local day an hour belongs to, from 0. */
    int dayOf(int hour) {
        return dayOf[hour];
    }

    DayOfWeek weekday(int day) {
        return weekdays.get(day);
    }
}
