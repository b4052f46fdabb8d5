package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Flat up to a knee, then a rising line: {@code base + slope x max(0, x - knee)}. With the knee at 0, a line.
 *
 * @param base up to the knee
 * @param slope behind it, 0 or above
 * @param knee where the line begins to rise
 */
record Hinge(double base, double slope, double knee) {

    Hinge {
        Require.notNegative("slope", slope);
    }

    double at(double x) {
        return base + slope * Math.max(0, x - knee);
    }

    /** The line of least squares; flat, at the mean, where it would fall. */
    static Hinge line(double[] x, double[] y) {
        return behind(0, x, y);
    }

    /**
     * The hinge of least squares through points in the order of x. Between two neighbours the best knee is where the mean of the
     * points before meets the line through those behind, if it does so there; else it is at a point.
     *
     * @see "D. J. Hudson, Fitting Segmented Curves Whose Join Points Have to Be Estimated, JASA 61, 1966"
     */
    static Hinge through(double[] x, double[] y) {
        Hinge best = behind(x[0], x, y);
        for (int k = 1; k < x.length - 1; k++) {
            best = better(best, behind(x[k], x, y), x, y);
            best = better(best, meeting(k, x, y), x, y);
        }
        return best.slope() > 0 ? best : new Hinge(best.base(), 0, x[x.length - 1]);
    }

    private static Hinge behind(double knee, double[] x, double[] y) {
        double[] past = Arrays.stream(x).map(v -> Math.max(0, v - knee)).toArray();
        double meanX = Arrays.stream(past).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double across = IntStream.range(0, x.length)
                .mapToDouble(i -> (past[i] - meanX) * (y[i] - meanY))
                .sum();
        double square = Arrays.stream(past).map(v -> (v - meanX) * (v - meanX)).sum();
        double slope = square > 0 ? Math.max(0, across / square) : 0;
        return new Hinge(meanY - slope * meanX, slope, knee);
    }

    /** The first k points by their mean, the rest by a line, joined where they meet; flat where they do not meet in between. */
    private static Hinge meeting(int k, double[] x, double[] y) {
        double base = Arrays.stream(y, 0, k).average().orElseThrow();
        Hinge rest = line(Arrays.copyOfRange(x, k, x.length), Arrays.copyOfRange(y, k, y.length));
        double knee = (base - rest.base()) / rest.slope();
        return knee >= x[k - 1] && knee <= x[k]
                ? new Hinge(base, rest.slope(), knee)
                : new Hinge(Arrays.stream(y).average().orElseThrow(), 0, x[x.length - 1]);
    }

    private static Hinge better(Hinge one, Hinge other, double[] x, double[] y) {
        return other.squares(x, y) < one.squares(x, y) ? other : one;
    }

    double squares(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (y[i] - at(x[i])) * (y[i] - at(x[i])))
                .sum();
    }
}
