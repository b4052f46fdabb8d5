package dev.headroom.planner.plan.purchase;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Hours of some days of the week in which the same number of units is held.
 *
 * @param days which days, as in {@code Mon-Fri}
 * @param fromHour the first hour, from 0, in UTC
 * @param toHour the hour at which they end, up to 24
 * @param units how many, at least 1
 */
public record HourBlock(String days, int fromHour, int toHour, int units) {

    private static final int DAY_HOURS = 24;

    private record Run(int from, int to, int units) {}

    /** A week in as few blocks as its days are alike, in the order in which they come; none where nothing is held. */
    public static List<HourBlock> of(HourWeek week) {
        Map<Run, TreeSet<DayOfWeek>> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Integer> hours = week.extra().subList((day.getValue() - 1) * DAY_HOURS, day.getValue() * DAY_HOURS);
            runs(hours)
                    .forEach(run ->
                            days.computeIfAbsent(run, key -> new TreeSet<>()).add(day));
        }
        return days.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Run, TreeSet<DayOfWeek>> entry) ->
                                entry.getValue().first())
                        .thenComparing(entry -> entry.getKey().from()))
                .map(entry -> block(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Run> runs(List<Integer> hours) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int hour = 1; hour <= hours.size(); hour++) {
            if (hour == hours.size() || !hours.get(hour).equals(hours.get(from))) {
                if (hours.get(from) > 0) {
                    runs.add(new Run(from, hour, hours.get(from)));
                }
                from = hour;
            }
        }
        return runs;
    }

    private static HourBlock block(Run run, TreeSet<DayOfWeek> days) {
        return new HourBlock(inWords(new ArrayList<>(days)), run.from(), run.to(), run.units());
    }

    private static String inWords(List<DayOfWeek> days) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || days.get(i).getValue() != days.get(i - 1).getValue() + 1) {
                String first = name(days.get(from));
                words.add(i - from == 1 ? first : first + (i - from == 2 ? ", " : "-") + name(days.get(i - 1)));
                from = i;
            }
        }
        return String.join(", ", words);
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    /** As in {@code 13:00-19:00}. */
    public String hours() {
        return String.format(Locale.ROOT, "%02d:00-%02d:00", fromHour, toHour);
    }

    @Override
    public String toString() {
        return units + " more on " + days + " " + hours();
    }
}
