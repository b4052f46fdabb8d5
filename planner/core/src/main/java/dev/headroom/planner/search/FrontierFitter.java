package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Fits a linear model of latency by weighted least squares, twice: with even errors, and with errors in proportion to the latency,
 * whose weights come from the fit before. The likelier of the two is kept.
 *
 * @see "R. J. Carroll and D. Ruppert, Transformation and Weighting in Regression, 1988, sections 2.1 and 2.4"
 */
public final class FrontierFitter {

    /** Time to first token: a constant, a part for each input token and a part for each request in flight. */
    public static final List<FrontierTerm> TIME_TO_FIRST_TOKEN =
            List.of(FrontierTerm.CONSTANT, FrontierTerm.INPUT, FrontierTerm.LOAD);

    /** Time between tokens: a constant, a part for each request in flight and one for each of its input tokens. */
    public static final List<FrontierTerm> INTER_TOKEN =
            List.of(FrontierTerm.CONSTANT, FrontierTerm.LOAD, FrontierTerm.INPUT_LOAD);

    static final double CONFIDENCE = 0.90;
    private static final int ROUNDS = 8;

    private final List<FrontierTerm> terms;
    private final List<FrontierObservation> observations;
    private final double[][] rows;
    private final double[] latency;
    private final double[] weights;
    private final int freedom;

    private FrontierFitter(List<FrontierTerm> terms, List<FrontierObservation> observations) {
        Require.that(
                observations.size() >= terms.size() + 2,
                terms.size() + " terms need at least " + (terms.size() + 2) + " observations, got "
                        + observations.size());
        this.terms = terms;
        this.observations = observations;
        rows = observations.stream()
                .map(seen -> FrontierTerm.row(terms, seen.inputTokens(), seen.outputTokens(), seen.load()))
                .toArray(double[][]::new);
        latency = observed(FrontierObservation::latency);
        double[] given = observed(FrontierObservation::weight);
        double mean = Arrays.stream(given).average().orElseThrow();
        weights = each(i -> given[i] / mean);
        freedom = rows.length - terms.size();
    }

    /**
     * Fits {@code terms} to observations, with the likelier form of errors.
     *
     * @throws IllegalArgumentException with fewer than two observations more than terms, or where the settings do not tell the
     *     terms apart
     */
    public static FrontierFit fit(List<FrontierTerm> terms, List<FrontierObservation> observations) {
        FrontierFitter fitter = new FrontierFitter(terms, observations);
        Weighted even = fitter.even();
        Weighted relative = fitter.relative(even);
        return fitter.result(fitter.logLikelihood(relative) > fitter.logLikelihood(even) ? relative : even);
    }

    /**
     * Fits {@code terms} to observations, with errors of a form that is known. Relative errors of a model that is not above 0
     * at every setting are taken to be even, for they have no meaning there.
     *
     * @throws IllegalArgumentException as above
     */
    public static FrontierFit fit(List<FrontierTerm> terms, List<FrontierObservation> observations, ErrorForm form) {
        FrontierFitter fitter = new FrontierFitter(terms, observations);
        Weighted even = fitter.even();
        return fitter.result(form == ErrorForm.EVEN ? even : fitter.relative(even));
    }

    private Weighted even() {
        return new Weighted(weights, WeightedLine.of(rows, latency, weights, terms), ErrorForm.EVEN);
    }

    private Weighted relative(Weighted even) {
        Weighted found = even;
        for (int round = 0; round < ROUNDS; round++) {
            double[] fitted = found.line.fitted;
            if (!Arrays.stream(fitted).allMatch(value -> value > 0)) {
                return even;
            }
            double[] used = each(i -> weights[i] / (fitted[i] * fitted[i]));
            found = new Weighted(used, WeightedLine.of(rows, latency, used, terms), ErrorForm.RELATIVE);
        }
        return found;
    }

    /** A fit and the weights that it was made with. */
    private static final class Weighted {
        private final double[] weights;
        private final WeightedLine line;
        private final ErrorForm form;

        private Weighted(double[] weights, WeightedLine line, ErrorForm form) {
            this.weights = weights;
            this.line = line;
            this.form = form;
        }
    }

    private double squares(Weighted found) {
        return Squares.around(latency, found.weights, found.line.fitted);
    }

    private double[] observed(ToDoubleFunction<FrontierObservation> number) {
        return observations.stream().mapToDouble(number).toArray();
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, rows.length).mapToDouble(value).toArray();
    }

    /** Of normal errors with variances in inverse proportion to the weights, but for a constant. */
    private double logLikelihood(Weighted found) {
        return Arrays.stream(found.weights).map(Math::log).sum() / 2 - rows.length / 2.0 * Math.log(squares(found));
    }

    private FrontierFit result(Weighted found) {
        double squares = squares(found);
        double variance = squares / freedom;
        List<List<Double>> covariance = Arrays.stream(found.line.inverse)
                .map(row ->
                        Arrays.stream(row).mapToObj(entry -> variance * entry).toList())
                .toList();
        return new FrontierFit(
                terms,
                coefficients(found.line, variance),
                covariance,
                new FrontierFit.Errors(found.form, Math.sqrt(variance), freedom),
                quality(found.weights, squares));
    }

    private List<Estimate> coefficients(WeightedLine line, double variance) {
        double t = new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return IntStream.range(0, terms.size())
                .mapToObj(j -> {
                    double half = t * Math.sqrt(Math.max(0, variance * line.inverse[j][j]));
                    double value = line.coefficients[j];
                    return new Estimate(value, value - half, value + half, CONFIDENCE);
                })
                .toList();
    }

    private FrontierFit.Quality quality(double[] used, double squares) {
        double whole = Squares.aroundMean(latency, used);
        int[] settings =
                observations.stream().mapToInt(FrontierObservation::setting).toArray();
        OptionalDouble lack = Squares.lackOfFit(latency, used, settings, new Squares.Rest(squares, terms.size()));
        return new FrontierFit.Quality(whole > 0 ? 1 - squares / whole : 1, lack, observations);
    }
}
