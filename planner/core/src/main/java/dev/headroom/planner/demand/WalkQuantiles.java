package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;

/**
 * Quantiles of every so many hours of a walk's futures, drawn from a fixed seed.
 *
 * @param input of input tokens per minute
 * @param output of output tokens per minute
 */
record WalkQuantiles(HourQuantiles input, HourQuantiles output) {

    private static final int PATHS = 100;
    private static final long SEED = 1;

    WalkQuantiles(WalkModel model, HourCalendar calendar, int stride) {
        this(draw(model, calendar, stride));
    }

    private WalkQuantiles(double[][][] quantiles) {
        this(hour -> quantiles[0][hour], hour -> quantiles[1][hour]);
    }

    private static double[][][] draw(WalkModel model, HourCalendar calendar, int stride) {
        int hours = calendar.hours();
        double[][][] paths = new double[2][PATHS][hours];
        WalkPaths walk = new WalkPaths(model, calendar);
        for (int path = 0; path < PATHS; path++) {
            walk.draw(new EvenDraws(SEED, path), paths[0][path], paths[1][path]);
        }
        return new double[][][] {quantiles(paths[0], hours, stride), quantiles(paths[1], hours, stride)};
    }

    private static double[][] quantiles(double[][] paths, int hours, int stride) {
        double[][] quantiles = new double[hours][];
        for (int hour = 0; hour < hours; hour += stride) {
            int now = hour;
            Sample sample = Sample.of(
                    Arrays.stream(paths).mapToDouble(path -> path[now]).toArray());
            quantiles[hour] =
                    Arrays.stream(PastForecasts.LEVELS).map(sample::quantile).toArray();
        }
        return quantiles;
    }
}
