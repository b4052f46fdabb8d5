package dev.headroom.reports.chart;

import java.util.ArrayList;
import java.util.List;

/** Round places on an axis: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {

    private static final double[] ROUND = {1, 2, 5};
    private static final double ROUNDING = 1e-9;

    private Ticks() {}

    /** The smallest round step that parts {@code span}, above 0, into at most {@code most} pieces. */
    static double step(double span, int most) {
        double raw = span / most;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : ROUND) {
            if (round * power >= raw * (1 - ROUNDING)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /** Multiples of {@code step} from {@code low} to {@code high}, both included where they are multiples. */
    static List<Double> multiples(double low, double high, double step) {
        List<Double> values = new ArrayList<>();
        long last = (long) Math.floor(high / step + ROUNDING);
        for (long k = (long) Math.ceil(low / step - ROUNDING); k <= last; k++) {
            values.add(k * step);
        }
        return values;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least {@code value}, above 0. */
    static double ceiling(double value) {
        return step(value, 1);
    }

    /** The largest of 1, 2, 5 times a power of ten that is at most {@code value}, above 0. */
    static double floor(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value) + ROUNDING));
        double found = power;
        for (double round : ROUND) {
            found = round * power <= value * (1 + ROUNDING) ? round * power : found;
        }
        return found;
    }

    /** 1, 2 and 5 times each power of ten from {@code low} to {@code high}; only powers of ten over more than three decades. */
    static List<Double> logarithmic(double low, double high) {
        boolean wide = high / low > 1000;
        List<Double> values = new ArrayList<>();
        for (int e = (int) Math.floor(Math.log10(low)); e <= Math.log10(high) + ROUNDING; e++) {
            for (double round : wide ? new double[] {1} : ROUND) {
                double value = round * Math.pow(10, e);
                if (value >= low * (1 - ROUNDING) && value <= high * (1 + ROUNDING)) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
