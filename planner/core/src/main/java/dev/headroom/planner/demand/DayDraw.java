package dev.headroom.planner.demand;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which days of history a future is made of: blocks of two, half of them from the same weekday, newer days more often. */
final class DayDraw {

    private static final double HALF_LIFE_DAYS = 28;

    private final int days;
    private final Choices any;
    private final Map<DayOfWeek, Choices> byWeekday = new EnumMap<>(DayOfWeek.class);

    DayDraw(List<ResidualDay> history) {
        days = history.size();
        any = choices(IntStream.range(0, days).toArray());
        for (DayOfWeek weekday : DayOfWeek.values()) {
            byWeekday.put(
                    weekday,
                    choices(IntStream.range(0, days)
                            .filter(i -> history.get(i).date().getDayOfWeek() == weekday)
                            .toArray()));
        }
    }

    private Choices choices(int[] indices) {
        double[] weights = IntStream.of(indices)
                .mapToDouble(i -> Math.pow(0.5, (days - 1 - i) / HALF_LIFE_DAYS))
                .toArray();
        return new Choices(indices, weights);
    }

    /** The day of history that stands for each local day of the calendar. */
    int[] draw(HourCalendar calendar, EvenDraws draws) {
        int[] drawn = new int[calendar.dayOf(calendar.hours() - 1) + 1];
        boolean inBlock = false;
        for (int day = 0; day < drawn.length; day++) {
            inBlock = !inBlock && day > 0 && drawn[day - 1] + 1 < days;
            drawn[day] = inBlock ? drawn[day - 1] + 1 : begin(calendar.weekday(day), draws);
        }
        return drawn;
    }

    private int begin(DayOfWeek weekday, EvenDraws draws) {
        Choices same = byWeekday.getOrDefault(weekday, any);
        return draws.nextBoolean() && !same.isEmpty() ? same.draw(draws) : any.draw(draws);
    }
}
