package dev.headroom.planner.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * How long a series remembers.
 *
 * <p>The integrated correlation time {@code tau = 1 + 2 (rho(1) + rho(2) + ...)}: the mean of n correlated observations scatters
 * like that of n / tau independent ones. The sum is cut by the initial monotone sequence: the sums of neighbouring pairs
 * {@code rho(2k) + rho(2k + 1)} are taken while they are above zero, none larger than the one before it.
 *
 * @see "C. J. Geyer, Practical Markov Chain Monte Carlo, Statistical Science 7, 1992, section 3.3"
 */
final class Autocorrelation {

    /** Up to so many lags it is faster to add up the products. */
    private static final int FEW = 256;

    private Autocorrelation() {}

    /** The correlation time, at least 1: that neighbours may repel each other is not used. 1 where nothing varies. */
    static double time(double[] values) {
        double[] centred = centred(values);
        if (!(product(centred, 0) > 0)) {
            return 1;
        }
        Sum few = sum(lag -> product(centred, lag), Math.min(FEW, centred.length));
        if (few.ended() || FEW >= centred.length) {
            return few.time();
        }
        double[] all = covariances(values);
        return sum(lag -> all[lag], all.length).time();
    }

    /** Of pairs, and whether one that is not above zero ended it. */
    private record Sum(double pairs, boolean ended) {

        double time() {
            return Math.max(1, 2 * pairs - 1);
        }
    }

    private static Sum sum(IntToDoubleFunction covariance, int lags) {
        double variance = covariance.applyAsDouble(0);
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < lags; lag += 2) {
            double pair = covariance.applyAsDouble(lag) + covariance.applyAsDouble(lag + 1);
            least = Math.min(least, pair / variance);
            if (!(least > 0)) {
                return new Sum(sum, true);
            }
            sum += least;
        }
        return new Sum(sum, false);
    }

    /** Sums of products at each lag, by the power spectrum (Wiener and Khinchin), padded so that the ends do not meet. */
    static double[] covariances(double[] values) {
        int length = Integer.highestOneBit(Math.max(2, 2 * values.length - 1)) << 1;
        double[][] spectrum = {Arrays.copyOf(centred(values), length), new double[length]};
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int i = 0; i < length; i++) {
            spectrum[0][i] = spectrum[0][i] * spectrum[0][i] + spectrum[1][i] * spectrum[1][i];
            spectrum[1][i] = 0;
        }
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.INVERSE);
        return Arrays.copyOf(spectrum[0], values.length);
    }

    private static double product(double[] centred, int lag) {
        double sum = 0;
        for (int i = lag; i < centred.length; i++) {
            sum += centred[i] * centred[i - lag];
        }
        return sum;
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }
}
