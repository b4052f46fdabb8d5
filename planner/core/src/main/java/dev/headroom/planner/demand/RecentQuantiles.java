package dev.headroom.planner.demand;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The quantiles of one stream's recent days, exact, as {@link RecentPaths} would draw them before it moves their level. */
final class RecentQuantiles {

    private static final int HOURS = 24;

    private final int[] ages;
    private final double[] sorted;
    private final int[] day;
    private final int[] slot;

    RecentQuantiles(int[] ages, double[][] days) {
        this.ages = ages;
        int[] order = IntStream.range(0, days.length * HOURS)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> days[i / HOURS][i % HOURS]))
                .mapToInt(Integer::intValue)
                .toArray();
        sorted =
                IntStream.of(order).mapToDouble(i -> days[i / HOURS][i % HOURS]).toArray();
        day = IntStream.of(order).map(i -> i / HOURS).toArray();
        slot = IntStream.of(order).map(i -> i % HOURS).toArray();
    }

    /** Of each of the next 24 hours, and so of all after them, the quantiles at rising levels. */
    double[][] of(RecentDraw draw, double[] levels) {
        double[] byDay = Arrays.stream(ages).mapToDouble(draw::ofAge).toArray();
        double[] shifts = draw.shifts();
        double all = Arrays.stream(byDay).sum();
        double[][] quantiles = new double[HOURS][];
        for (int hour = 0; hour < HOURS; hour++) {
            quantiles[hour] = at(hour, byDay, shifts, scaled(levels, all));
        }
        return quantiles;
    }

    private static double[] scaled(double[] levels, double by) {
        return Arrays.stream(levels).map(level -> level * by * (1 - 1e-12)).toArray();
    }

    private double[] at(int hour, double[] byDay, double[] shifts, double[] upTo) {
        double[] found = new double[upTo.length];
        double weight = 0;
        int next = 0;
        for (int i = 0; i < sorted.length && next < found.length; i++) {
            weight += byDay[day[i]] * shifts[Math.floorMod(slot[i] - hour, HOURS)];
            while (next < found.length && weight >= upTo[next]) {
                found[next++] = sorted[i];
            }
        }
        Arrays.fill(found, next, found.length, sorted[sorted.length - 1]);
        return found;
    }
}
