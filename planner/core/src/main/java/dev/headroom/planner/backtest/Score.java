package dev.headroom.planner.backtest;

import dev.headroom.planner.demand.Pinball;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How a forecast came out, in sums that can be added up over origins.
 *
 * @param hours how many were observed and scored
 * @param actual sum of what came
 * @param losses sum of pinball losses at each of {@link QuantileForecast#LEVELS}
 * @param atOrBelow hours that came out at or below the quantile of each level
 * @param within hours that came out within the bands of 50, 80 and 95 %
 * @param scaledErrors sum over the hours of |y - median| over the mean change from season to season
 */
public record Score(
        int hours,
        double actual,
        List<Double> losses,
        List<Integer> atOrBelow,
        List<Integer> within,
        double scaledErrors) {

    /** Shares of the bands, and the places of their ends among the levels. */
    public static final List<Double> BANDS = List.of(0.5, 0.8, 0.95);

    private static final int[] LOW = {2, 1, 0};
    private static final int[] HIGH = {4, 5, 7};
    private static final int MEDIAN = 3;

    public Score {
        losses = List.copyOf(losses);
        atOrBelow = List.copyOf(atOrBelow);
        within = List.copyOf(within);
    }

    /**
     * The score of one forecast.
     *
     * @param actual as many hours as were forecast; NaN where not observed
     * @param scale mean change from season to season before the origin; 0 leaves the scaled errors out
     */
    public static Score of(QuantileForecast forecast, double[] actual, double scale) {
        Require.that(
                actual.length == forecast.hours(),
                actual.length + " hours came, " + forecast.hours() + " were forecast; they must be as many");
        int[] seen = IntStream.range(0, actual.length)
                .filter(hour -> !Double.isNaN(actual[hour]))
                .toArray();
        List<Double> losses = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        for (int level = 0; level < QuantileForecast.LEVELS.size(); level++) {
            int l = level;
            double q = QuantileForecast.LEVELS.get(level);
            losses.add(IntStream.of(seen)
                    .mapToDouble(hour -> Pinball.loss(q, forecast.at(hour, l), actual[hour]))
                    .sum());
            below.add(count(seen, hour -> actual[hour] <= forecast.at(hour, l)));
        }
        List<Integer> within = IntStream.range(0, BANDS.size())
                .mapToObj(band -> count(
                        seen,
                        hour -> actual[hour] >= forecast.at(hour, LOW[band])
                                && actual[hour] <= forecast.at(hour, HIGH[band])))
                .toList();
        double errors = IntStream.of(seen)
                .mapToDouble(hour -> Math.abs(actual[hour] - forecast.at(hour, MEDIAN)))
                .sum();
        double sum = IntStream.of(seen).mapToDouble(hour -> actual[hour]).sum();
        return new Score(seen.length, sum, losses, below, within, scale > 0 ? errors / scale : 0);
    }

    private static int count(int[] hours, IntPredicate holds) {
        return (int) IntStream.of(hours).filter(holds).count();
    }

    /** Both together. */
    public Score plus(Score other) {
        return new Score(
                hours + other.hours,
                actual + other.actual,
                IntStream.range(0, losses.size())
                        .mapToObj(i -> losses.get(i) + other.losses.get(i))
                        .toList(),
                sums(atOrBelow, other.atOrBelow),
                sums(within, other.within),
                scaledErrors + other.scaledErrors);
    }

    private static List<Integer> sums(List<Integer> a, List<Integer> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) + b.get(i)).toList();
    }

    /** Weighted quantile loss, 2 x loss / sum of what came, at one of the levels. */
    public double weightedLoss(double level) {
        return 2 * loss(level) / actual;
    }

    /** Mean pinball loss at one of the levels. */
    public double meanLoss(double level) {
        return loss(level) / hours;
    }

    private double loss(double level) {
        return losses.get(place(level));
    }

    /** Share of hours at or below the quantile of one of the levels; the level itself would be right. */
    public double shareAtOrBelow(double level) {
        return atOrBelow.get(place(level)) / (double) hours;
    }

    /** Share of hours within one of the bands. */
    public double coverage(double band) {
        int place = BANDS.indexOf(band);
        Require.that(place >= 0, "there is no band of " + band + "; there are " + BANDS);
        return within.get(place) / (double) hours;
    }

    /** Mean absolute scaled error of the median. */
    public double mase() {
        return scaledErrors / hours;
    }

    private static int place(double level) {
        int place = QuantileForecast.LEVELS.indexOf(level);
        Require.that(place >= 0, "there is no level " + level + "; there are " + QuantileForecast.LEVELS);
        return place;
    }
}
