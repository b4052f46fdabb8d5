package dev.headroom.planner.backtest;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Forecasts that any model must beat. Hours that were not observed are NaN. */
public final class Rivals {

    private static final int FLAT_HOURS = 28 * 24;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Rivals() {}

    /**
     * The last season again, with normal errors: those of the history, times the root of the seasons ahead.
     *
     * @see "R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 5.5"
     * @param history hour by hour, longer than a season
     * @param hours how far ahead
     * @param season in hours
     */
    public static QuantileForecast seasonalNaive(double[] history, int hours, int season) {
        Require.that(history.length > season, "a history of " + history.length + " hours has no season of " + season);
        double[] known = carried(history, season);
        double squares = 0;
        for (int i = season; i < known.length; i++) {
            squares += (known[i] - known[i - season]) * (known[i] - known[i - season]);
        }
        double sd = Math.sqrt(squares / (known.length - season));
        double[] normals = QuantileForecast.LEVELS.stream()
                .mapToDouble(NORMAL::inverseCumulativeProbability)
                .toArray();
        return QuantileForecast.of(hours, hour -> {
            double last = known[known.length - season + hour % season];
            double spread = sd * Math.sqrt(hour / season + 1);
            return Arrays.stream(normals).map(z -> last + z * spread).toArray();
        });
    }

    /** The quantiles of the last 28 days, the same for every hour. */
    public static QuantileForecast flat(double[] history, int hours) {
        Sample sample = Sample.of(Arrays.stream(history, Math.max(0, history.length - FLAT_HOURS), history.length)
                .filter(value -> !Double.isNaN(value))
                .toArray());
        double[] quantiles =
                QuantileForecast.LEVELS.stream().mapToDouble(sample::quantile).toArray();
        return QuantileForecast.of(hours, hour -> quantiles);
    }

    /** Mean size of the change from one season to the next: what the errors of a forecast are measured by. */
    public static double scale(double[] history, int season) {
        double[] known = carried(history, season);
        double sum = 0;
        for (int i = season; i < known.length; i++) {
            sum += Math.abs(known[i] - known[i - season]);
        }
        return sum / Math.max(1, known.length - season);
    }

    /** What was not observed is taken from a season before, and where there is none, from the mean. */
    private static double[] carried(double[] history, int season) {
        double[] known = history.clone();
        double mean = Arrays.stream(history)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        for (int i = 0; i < known.length; i++) {
            if (Double.isNaN(known[i])) {
                known[i] = i >= season ? known[i - season] : mean;
            }
        }
        return known;
    }
}
