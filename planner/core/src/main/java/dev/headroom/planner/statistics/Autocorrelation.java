package dev.headroom.planner.statistics;

import java.util.Arrays;
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

    private Autocorrelation() {}

    /** The correlation time, at least 1: that neighbours may repel each other is not used. 1 where nothing varies. */
    static double time(double[] values) {
        double[] covariance = covariances(values);
        if (!(covariance[0] > 0)) {
            return 1;
        }
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < covariance.length; lag += 2) {
            least = Math.min(least, (covariance[lag] + covariance[lag + 1]) / covariance[0]);
            if (!(least > 0)) {
                break;
            }
            sum += least;
        }
        return Math.max(1, 2 * sum - 1);
    }

    /** Sums of products at each lag, by the power spectrum (Wiener and Khinchin), padded so that the ends do not meet. */
    static double[] covariances(double[] values) {
        int length = Integer.highestOneBit(Math.max(2, 2 * values.length - 1)) << 1;
        double[][] spectrum = {centred(values, length), new double[length]};
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int i = 0; i < length; i++) {
            spectrum[0][i] = spectrum[0][i] * spectrum[0][i] + spectrum[1][i] * spectrum[1][i];
            spectrum[1][i] = 0;
        }
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.INVERSE);
        return Arrays.copyOf(spectrum[0], values.length);
    }

    private static double[] centred(double[] values, int length) {
        double mean = Arrays.stream(values).sum() / values.length;
        double[] centred = new double[length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }
}
