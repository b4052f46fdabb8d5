package dev.headroom.sources.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * When a log was on, as far as its files show it. Hours that follow each other, each with a file, make a stretch, from its first
 * record to its last; the minutes of these two were seen in part and are no part of it.
 */
final class Coverage {

    private static final int MINUTES = 60;

    private Coverage() {}

    /**
     * The stretches, in order.
     *
     * @param hours hours since 1970 with a file
     * @param minutes minutes since 1970 with a record
     */
    static List<Stretch> of(NavigableSet<Long> hours, NavigableSet<Long> minutes) {
        List<Stretch> stretches = new ArrayList<>();
        long begin = 0;
        long end = -1;
        for (long hour : hours) {
            if (hour != end) {
                add(stretches, between(minutes, begin, end));
                begin = hour;
            }
            end = hour + 1;
        }
        add(stretches, between(minutes, begin, end));
        return List.copyOf(stretches);
    }

    private static NavigableSet<Long> between(NavigableSet<Long> minutes, long beginHour, long endHour) {
        return minutes.subSet(beginHour * MINUTES, true, Math.max(beginHour, endHour) * MINUTES, false);
    }

    private static void add(List<Stretch> stretches, NavigableSet<Long> minutes) {
        if (!minutes.isEmpty() && minutes.last() - minutes.first() > 1) {
            stretches.add(new Stretch(minutes.first() + 1, minutes.last()));
        }
    }

    /** Every hour from the first minute to the last, for a log of which no file is missing. */
    static NavigableSet<Long> everyHour(NavigableSet<Long> minutes) {
        NavigableSet<Long> hours = new TreeSet<>();
        if (!minutes.isEmpty()) {
            for (long hour = minutes.first() / MINUTES; hour <= minutes.last() / MINUTES; hour++) {
                hours.add(hour);
            }
        }
        return hours;
    }

    /** Hours between the first and the last that are not among these. */
    static long missing(NavigableSet<Long> hours) {
        return hours.isEmpty() ? 0 : hours.last() - hours.first() + 1 - hours.size();
    }
}
