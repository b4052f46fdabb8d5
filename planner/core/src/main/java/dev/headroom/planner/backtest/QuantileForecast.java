package dev.headroom.planner.backtest;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Of each hour to come, what it will be at or below with the probability of each of {@link #LEVELS}. */
public final class QuantileForecast {

    /** Levels of the quantiles: those of bands that hold 50, 80 and 95 %, the median, and what a capacity is sized by. */
    public static final List<Double> LEVELS = List.of(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.99);

    private final double[][] byHour;

    private QuantileForecast(double[][] byHour) {
        this.byHour = byHour;
    }

    /**
     * A forecast of so many hours.
     *
     * @param quantiles of an hour, from 0, at each of the levels; below 0 they are cut at 0, for demand is not negative
     */
    public static QuantileForecast of(int hours, IntFunction<double[]> quantiles) {
        return new QuantileForecast(IntStream.range(0, hours)
                .mapToObj(hour -> checked(quantiles.apply(hour)))
                .toArray(double[][]::new));
    }

    /** The quantiles of equally likely paths, hour by hour. */
    public static QuantileForecast ofPaths(List<double[]> paths) {
        Require.that(!paths.isEmpty(), "a forecast of no paths has no quantiles");
        return of(paths.get(0).length, hour -> {
            Sample sample =
                    Sample.of(paths.stream().mapToDouble(path -> path[hour]).toArray());
            return LEVELS.stream().mapToDouble(sample::quantile).toArray();
        });
    }

    private static double[] checked(double[] quantiles) {
        Require.that(
                quantiles.length == LEVELS.size(),
                "an hour has " + quantiles.length + " quantiles, must have " + LEVELS.size());
        return Arrays.stream(quantiles).map(value -> Math.max(0, value)).toArray();
    }

    public int hours() {
        return byHour.length;
    }

    /** The quantile of an hour, from 0, at the level with this place in {@link #LEVELS}. */
    public double at(int hour, int level) {
        return byHour[hour][level];
    }
}
