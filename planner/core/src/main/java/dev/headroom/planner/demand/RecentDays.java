package dev.headroom.planner.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The last four weeks as stretches of 24 hours, counted back from an instant. A stretch of which fewer than 20 hours were observed
 * is left out; a missing hour of another has the mean of its stretch.
 */
final class RecentDays {

    static final int MOST = 28;
    private static final int HOURS = 24;

    private final int[] ages;
    private final double[][] input;
    private final double[][] output;
    private final double inputSpread;
    private final double outputSpread;

    private RecentDays(double[][] inputRows, double[][] outputRows) {
        ages = IntStream.range(0, MOST)
                .filter(age -> Arrays.stream(inputRows[age])
                                .filter(value -> !Double.isNaN(value))
                                .count()
                        >= WalkFitter.LEAST_HOURS_A_DAY)
                .toArray();
        input = filled(inputRows);
        output = filled(outputRows);
        inputSpread = DaySpread.of(ages, input);
        outputSpread = DaySpread.of(ages, output);
    }

    /** Of hours in the order of time, all before {@code end}, a whole hour. */
    static RecentDays before(Instant end, List<HourUsage> hours) {
        return new RecentDays(
                rows(end, hours, hour -> hour.rates().inputPerMinute()),
                rows(end, hours, hour -> hour.rates().outputPerMinute()));
    }

    boolean isEmpty() {
        return ages.length == 0;
    }

    /** Whole days from each stretch's end to the instant, rising. */
    int[] ages() {
        return ages;
    }

    /** Mean input tokens per minute of each stretch's 24 hours. */
    double[][] input() {
        return input;
    }

    /** Mean output tokens per minute of each stretch's 24 hours. */
    double[][] output() {
        return output;
    }

    /** How far off the input of days to come may be: {@link DaySpread}. */
    double inputSpread() {
        return inputSpread;
    }

    /** How far off the output of days to come may be. */
    double outputSpread() {
        return outputSpread;
    }

    private static double[][] rows(Instant end, List<HourUsage> hours, ToDoubleFunction<HourUsage> stream) {
        double[][] rows = new double[MOST][HOURS];
        Arrays.stream(rows).forEach(row -> Arrays.fill(row, Double.NaN));
        for (int i = hours.size() - 1; i >= 0; i--) {
            int back =
                    Math.toIntExact(Duration.between(hours.get(i).hour(), end).toHours()) - 1;
            if (back >= MOST * HOURS) {
                break;
            }
            rows[back / HOURS][HOURS - 1 - back % HOURS] = stream.applyAsDouble(hours.get(i));
        }
        return rows;
    }

    private double[][] filled(double[][] rows) {
        return Arrays.stream(ages).mapToObj(age -> filled(rows[age])).toArray(double[][]::new);
    }

    private static double[] filled(double[] row) {
        double mean = Arrays.stream(row)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        return Arrays.stream(row)
                .map(value -> Double.isNaN(value) ? mean : value)
                .toArray();
    }
}
