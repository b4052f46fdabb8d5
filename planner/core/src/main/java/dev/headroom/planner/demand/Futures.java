package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Possible futures of a workload: level walk x week profile x whole days of history, drawn in blocks of two days, half of
 * them from the same weekday. The same seed gives the same futures, each by its number, in any order.
 */
public final class Futures {

    private static final int HOURS_A_WEEK = SeasonProfile.HOURS;

    private final DemandCurve curve;
    private final Instant start;
    private final int hours;
    private final long seed;

    /**
     * Futures of one length.
     *
     * @param curve what to draw from
     * @param start where they begin, a whole hour
     * @param hours how long they are, at least 1
     * @param seed of everything drawn
     */
    public Futures(DemandCurve curve, Instant start, int hours, long seed) {
        this.curve = curve;
        this.start = start;
        this.hours = Require.atLeast("hours of a future", hours, 1);
        this.seed = seed;
    }

    public int hours() {
        return hours;
    }

    public Instant start() {
        return start;
    }

    /** The future with this number, from 0. */
    public Future draw(int number) {
        SplittableRandom seeds = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Chance chance = new Chance(seeds.nextLong());
        double[] shocks = normals(chance, hours / HOURS_A_WEEK + 2);
        double[] input = level(curve.input().level(), shocks);
        double[] output = level(curve.output().level(), shocks);
        shape(input, output, chance);
        return new Future(curve, start, input, output, seeds.nextLong());
    }

    /** Standard normals: the first moves the drift, each later one its week. Input and output share them. */
    private static double[] normals(Chance chance, int weeks) {
        double[] normals = new double[weeks + 1];
        for (int i = 0; i < normals.length; i++) {
            normals[i] = chance.nextGaussian();
        }
        return normals;
    }

    /** The level of every hour, its logarithm a straight line from week to week. */
    private double[] level(LevelWalk walk, double[] shocks) {
        double drift = walk.driftPerWeek() + walk.driftSd() * shocks[0];
        double[] level = new double[hours];
        double from = Math.log(walk.tokensPerMinute());
        double damping = LevelWalk.DAMPING_PER_WEEK;
        for (int week = 0; week * HOURS_A_WEEK < hours; week++) {
            double to = from + drift * damping + walk.weeklySd() * shocks[week + 1];
            damping *= LevelWalk.DAMPING_PER_WEEK;
            int end = Math.min(hours, (week + 1) * HOURS_A_WEEK);
            for (int hour = week * HOURS_A_WEEK; hour < end; hour++) {
                double share = (hour - week * HOURS_A_WEEK) / (double) HOURS_A_WEEK;
                level[hour] = Math.exp(from + share * (to - from));
            }
            from = to;
        }
        return level;
    }

    private void shape(double[] input, double[] output, Chance chance) {
        DayDraw draw = new DayDraw(curve.days(), chance);
        @Nullable LocalDate today = null;
        @Nullable ResidualDay residual = null;
        for (int hour = 0; hour < hours; hour++) {
            Instant instant = start.plusSeconds(3600L * hour);
            ZonedDateTime local = instant.atZone(curve.zone());
            if (residual == null || !local.toLocalDate().equals(today)) {
                today = local.toLocalDate();
                residual = draw.next(today.getDayOfWeek());
            }
            int how = SeasonProfile.hourOfWeek(instant, curve.zone());
            input[hour] *= curve.input().profile().at(how) * residual.input().get(local.getHour());
            output[hour] *= curve.output().profile().at(how) * residual.output().get(local.getHour());
        }
    }

    /** Days of history in blocks of two. */
    private static final class DayDraw {
        private final List<ResidualDay> days;
        private final Chance chance;
        private int last;
        private int leftInBlock;

        DayDraw(List<ResidualDay> days, Chance chance) {
            this.days = days;
            this.chance = chance;
        }

        ResidualDay next(DayOfWeek weekday) {
            if (leftInBlock > 0 && last + 1 < days.size()) {
                leftInBlock--;
                last++;
            } else {
                leftInBlock = 1;
                last = begin(weekday);
            }
            return days.get(last);
        }

        private int begin(DayOfWeek weekday) {
            boolean sameWeekday = chance.nextBoolean();
            int[] choices = IntStream.range(0, days.size())
                    .filter(i -> !sameWeekday || days.get(i).date().getDayOfWeek() == weekday)
                    .toArray();
            return choices.length == 0 ? chance.nextInt(days.size()) : choices[chance.nextInt(choices.length)];
        }
    }
}
