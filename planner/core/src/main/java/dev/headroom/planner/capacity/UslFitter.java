package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.Pair;

/**
 * Fits the Universal Scalability Law by non-linear least squares, all three parameters together and none below 0.
 *
 * <p>A parameter that would come out negative is set to 0 and the others are fitted again. Intervals are those of the
 * linearised model: value +- t x standard error, with n - p degrees of freedom.
 */
public final class UslFitter {

    /** Gunther's rule of thumb: fewer loads do not show the bend. */
    public static final int LEAST_LOADS = 6;

    static final double CONFIDENCE = 0.90;
    private static final double SINGULAR = 1e-14;
    private static final int LAMBDA = 0;
    private static final int SIGMA = 1;
    private static final int KAPPA = 2;

    private UslFitter() {}

    /**
     * Fits the law to points, which may repeat a concurrency.
     *
     * @throws IllegalArgumentException with fewer than {@value #LEAST_LOADS} different loads, or no throughput at all
     */
    public static UslFit fit(List<LoadPoint> points) {
        long loads = loads(points);
        Require.that(
                loads >= LEAST_LOADS,
                "a scalability curve needs at least " + LEAST_LOADS + " different loads, got " + loads);
        Require.that(
                points.stream().anyMatch(point -> point.requestsPerSecond() > 0),
                "a scalability curve needs a throughput above 0, every point has none");
        boolean[] free = {true, true, true};
        Optimum optimum = optimum(points, free);
        double[] found = optimum.getPoint().toArray();
        while (found[SIGMA] < 0 || found[KAPPA] < 0) {
            free[found[SIGMA] < found[KAPPA] * points.size() ? SIGMA : KAPPA] = false;
            optimum = optimum(points, free);
            found = optimum.getPoint().toArray();
        }
        return result(points, free, optimum);
    }

    /** How many different loads there are. */
    static long loads(List<LoadPoint> points) {
        return points.stream().mapToDouble(LoadPoint::concurrency).distinct().count();
    }

    private static Optimum optimum(List<LoadPoint> points, boolean[] free) {
        double[] seen =
                points.stream().mapToDouble(LoadPoint::requestsPerSecond).toArray();
        return new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(start(points, free))
                        .model(model(points, free))
                        .target(seen)
                        .maxEvaluations(2000)
                        .maxIterations(2000)
                        .build());
    }

    private static double[] start(List<LoadPoint> points, boolean[] free) {
        double lambda = points.stream()
                .mapToDouble(point -> point.requestsPerSecond() / point.concurrency())
                .max()
                .orElseThrow();
        return new double[] {lambda, free[SIGMA] ? 0.01 : 0, free[KAPPA] ? 1e-4 : 0};
    }

    private static MultivariateJacobianFunction model(List<LoadPoint> points, boolean[] free) {
        double[] loads = points.stream().mapToDouble(LoadPoint::concurrency).toArray();
        return parameters -> {
            double[] value = new double[loads.length];
            double[][] slope = new double[loads.length][3];
            for (int i = 0; i < loads.length; i++) {
                evaluate(loads[i], parameters, free, value, slope, i);
            }
            return new Pair<>(new ArrayRealVector(value, false), new Array2DRowRealMatrix(slope, false));
        };
    }

    private static void evaluate(
            double n, RealVector parameters, boolean[] free, double[] value, double[][] slope, int i) {
        double lambda = parameters.getEntry(LAMBDA);
        double bend = 1 + parameters.getEntry(SIGMA) * (n - 1) + parameters.getEntry(KAPPA) * n * (n - 1);
        value[i] = lambda * n / bend;
        slope[i][LAMBDA] = n / bend;
        slope[i][SIGMA] = free[SIGMA] ? -lambda * n * (n - 1) / (bend * bend) : 0;
        slope[i][KAPPA] = free[KAPPA] ? -lambda * n * n * (n - 1) / (bend * bend) : 0;
    }

    private static UslFit result(List<LoadPoint> points, boolean[] free, Optimum optimum) {
        int parameters = 1 + (free[SIGMA] ? 1 : 0) + (free[KAPPA] ? 1 : 0);
        int freedom = points.size() - parameters;
        double residualSd = Math.sqrt(optimum.getResiduals().dotProduct(optimum.getResiduals()) / freedom);
        double[] sigmas = standardErrors(optimum, free, residualSd);
        double t = new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        double[] found = optimum.getPoint().toArray();
        return new UslFit(
                new Usl(found[LAMBDA], found[SIGMA], found[KAPPA]),
                interval(found[LAMBDA], t * sigmas[LAMBDA]),
                interval(found[SIGMA], t * sigmas[SIGMA]),
                interval(found[KAPPA], t * sigmas[KAPPA]),
                residualSd,
                points);
    }

    private static Estimate interval(double value, double half) {
        return new Estimate(value, Math.max(0, value - half), value + half, CONFIDENCE);
    }

    /** Square roots of the diagonal of s^2 (J'J)^-1 over the free parameters; 0 for one that was set. */
    private static double[] standardErrors(Optimum optimum, boolean[] free, double residualSd) {
        int[] columns =
                java.util.stream.IntStream.range(0, 3).filter(i -> free[i]).toArray();
        int[] rows = java.util.stream.IntStream.range(0, optimum.getResiduals().getDimension())
                .toArray();
        double[] errors = new double[3];
        try {
            var jacobian = optimum.getJacobian().getSubMatrix(rows, columns);
            var covariance = new org.apache.commons.math3.linear.QRDecomposition(
                            jacobian.transpose().multiply(jacobian), SINGULAR)
                    .getSolver()
                    .getInverse();
            for (int i = 0; i < columns.length; i++) {
                errors[columns[i]] = residualSd * Math.sqrt(Math.max(0, covariance.getEntry(i, i)));
            }
        } catch (SingularMatrixException e) {
            Arrays.fill(errors, Double.POSITIVE_INFINITY);
        }
        return errors;
    }
}
