package dev.headroom.planner.demand;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Futures of a level that walks: a start drawn from the levels of the last weeks, the walk, the week's profile and whole days of
 * history. Input and output share start week, shocks and days.
 */
final class WalkPaths {

    private static final int HOURS_A_WEEK = SeasonProfile.HOURS;

    private final StreamModel input;
    private final StreamModel output;
    private final HourCalendar calendar;
    private final DayDraw dayDraw;
    private final double[][] inputDays;
    private final double[][] outputDays;
    private final Choices starts;
    private final LevelShocks levelShocks;

    WalkPaths(WalkModel model, HourCalendar calendar) {
        this.input = model.input();
        this.output = model.output();
        this.calendar = calendar;
        levelShocks = new LevelShocks(input.level(), calendar.hours());
        dayDraw = new DayDraw(model.days());
        inputDays = model.days().stream().map(day -> array(day.input())).toArray(double[][]::new);
        outputDays = model.days().stream().map(day -> array(day.output())).toArray(double[][]::new);
        int weeks = Math.min(input.recentLevels().size(), output.recentLevels().size());
        starts = Choices.upTo(IntStream.range(0, weeks)
                .mapToDouble(StreamModel::weightOfStart)
                .toArray());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Fills both with the mean tokens per minute of each hour. */
    void draw(EvenDraws draws, double[] inputPerMinute, double[] outputPerMinute) {
        double[] shocks = levelShocks.draw(draws);
        int start = starts.draw(draws);
        int[] days = dayDraw.draw(calendar, draws);
        fill(inputPerMinute, input, start, shocks);
        shape(inputPerMinute, input.profile(), inputDays, days);
        fill(outputPerMinute, output, start, shocks);
        shape(outputPerMinute, output.profile(), outputDays, days);
    }

    /** The level of every hour, its logarithm a straight line from week to week. */
    private void fill(double[] level, StreamModel stream, int start, double[] shocks) {
        double[] changes = stream.level().changes(shocks);
        double first = Math.log(stream.recentLevels().get(start));
        double from = first;
        for (int week = 0; week < changes.length; week++) {
            double change = first + changes[week] - from;
            double step = Math.exp(change / HOURS_A_WEEK);
            double now = Math.exp(from);
            int end = Math.min(level.length, (week + 1) * HOURS_A_WEEK);
            for (int hour = week * HOURS_A_WEEK; hour < end; hour++) {
                level[hour] = now;
                now *= step;
            }
            from += change;
        }
    }

    private void shape(double[] level, SeasonProfile profile, double[][] ratios, int[] days) {
        double[] factors = array(profile.factors());
        for (int hour = 0; hour < level.length; hour++) {
            level[hour] *=
                    factors[calendar.hourOfWeek(hour)] * ratios[days[calendar.dayOf(hour)]][calendar.hourOfDay(hour)];
        }
    }
}
