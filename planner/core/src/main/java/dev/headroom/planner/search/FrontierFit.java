package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A linear model of latency that was fitted to measurements, with the covariance of its coefficients.
 *
 * @param terms of the model
 * @param coefficients one a term, in the latency's unit over the term's, each with an interval
 * @param covariance of the coefficients, row by row
 * @param errors which errors the fit found
 * @param quality how well it fits
 */
public record FrontierFit(
        List<FrontierTerm> terms,
        List<Estimate> coefficients,
        List<List<Double>> covariance,
        Errors errors,
        Quality quality) {

    public FrontierFit {
        terms = List.copyOf(terms);
        coefficients = List.copyOf(coefficients);
        covariance = covariance.stream().map(List::copyOf).toList();
    }

    /**
     * The errors of an observation of mean weight.
     *
     * @param form how they behave
     * @param sd their standard deviation: in the latency's unit, or as a share of it where they are relative
     * @param freedom observations less terms
     */
    public record Errors(ErrorForm form, double sd, int freedom) {}

    /**
     * How well it fits.
     *
     * @param rSquared share of the weighted variance that is explained
     * @param lackOfFit probability of as much misfit between settings as there is, if the model were right, judged by the
     *     scatter between repeats; empty without repeats, or with no more settings than terms. Below .05, the form is wrong
     * @param observations what it was fitted to
     */
    public record Quality(double rSquared, OptionalDouble lackOfFit, List<FrontierObservation> observations) {
        public Quality {
            observations = List.copyOf(observations);
        }
    }

    /** The latency of a single new observation of mean weight, with its interval, which can reach below 0. */
    public Estimate predict(double input, double output, double load) {
        double value = at(input, output, load);
        double scale = errors.form() == ErrorForm.RELATIVE ? value * errors.sd() : errors.sd();
        return around(value, Math.sqrt(variance(input, output, load) + scale * scale));
    }

    /** The mean latency, with its interval. */
    public Estimate mean(double input, double output, double load) {
        return around(at(input, output, load), Math.sqrt(variance(input, output, load)));
    }

    private double at(double input, double output, double load) {
        inside("input tokens", input, FrontierObservation::inputTokens);
        inside("output tokens", output, FrontierObservation::outputTokens);
        inside("load", load, FrontierObservation::load);
        double[] row = FrontierTerm.row(terms, input, output, load);
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * coefficients.get(i).value();
        }
        return sum;
    }

    private void inside(String name, double value, ToDoubleFunction<FrontierObservation> measured) {
        var seen = quality.observations().stream().mapToDouble(measured).summaryStatistics();
        Require.within(name + " read off a fitted model", value, seen.getMin(), seen.getMax());
    }

    private double variance(double input, double output, double load) {
        ArrayRealVector row = new ArrayRealVector(FrontierTerm.row(terms, input, output, load), false);
        return matrix().operate(row).dotProduct(row);
    }

    private RealMatrix matrix() {
        double[][] rows = covariance.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new Array2DRowRealMatrix(rows, false);
    }

    private Estimate around(double value, double sd) {
        double half = sd
                * new TDistribution(errors.freedom()).inverseCumulativeProbability((1 + FrontierFitter.CONFIDENCE) / 2);
        return new Estimate(value, value - half, value + half, FrontierFitter.CONFIDENCE);
    }
}
