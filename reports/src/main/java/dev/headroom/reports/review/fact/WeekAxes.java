package dev.headroom.reports.review.fact;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The axes of a field of the hours of a week: seven days and 24 hours. */
public final class WeekAxes {

    /** Of a day. */
    public static final int HOURS = 24;

    private WeekAxes() {}

    /** From Monday on. */
    public static List<String> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .toList();
    }

    /** From {@code 00} to {@code 23}. */
    public static List<String> hours() {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour))
                .toList();
    }
}
