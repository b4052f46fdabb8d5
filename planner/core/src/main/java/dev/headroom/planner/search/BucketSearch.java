package dev.headroom.planner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** The likeliest token bucket behind a log, and all rates and sizes that are nearly as likely. */
final class BucketSearch {

    private static final int GRID = 40;
    private static final int FINALISTS = 3;
    private static final int SLICES = 12;

    private final LimiterLog log;
    private final boolean[] refused;
    private final Scales scales;

    BucketSearch(LimiterLog log, Scales scales) {
        this.log = log;
        this.refused = log.refusals();
        this.scales = scales;
    }

    /** A bucket with the noise of the decisions about it. */
    record Bucket(double perSecond, double size, double spread, double logLikelihood) {}

    /** The best of several starts, each improved by a simplex, and the winner once more. */
    Bucket best() {
        List<Start> starts = new ArrayList<>();
        for (double rate : CandidateRates.of(log, scales, GRID)) {
            Threshold threshold = at(rate);
            double size = threshold.split().threshold();
            for (double spread : List.of(scales.weight(), scales.weight() / 10)) {
                starts.add(new Start(rate, size, spread, threshold.logLikelihood(size, spread)));
            }
        }
        Bucket winner = starts.stream()
                .sorted(Comparator.comparingDouble(Start::logLikelihood).reversed())
                .limit(FINALISTS)
                .map(start -> improved(start.rate(), start.size(), start.spread()))
                .max(Comparator.comparingDouble(Bucket::logLikelihood))
                .orElseThrow();
        return improved(winner.perSecond(), winner.size(), winner.spread());
    }

    private record Start(double rate, double size, double spread, double logLikelihood) {}

    private Threshold at(double rate) {
        return new Threshold(log.bucketReadings(rate), refused);
    }

    private Bucket improved(double rate, double size, double spread) {
        double[] start = {rate, size, Math.log(spread)};
        double[] steps = {scales.weight() / scales.seconds(), Math.min(scales.weight(), 2 * spread), -1};
        double[] found = new SimplexOptimizer(0, 1e-4)
                .optimize(
                        new MaxEval(2000),
                        new ObjectiveFunction(objective()),
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(steps))
                .getPoint();
        double best = scales.spread(found[2]);
        return new Bucket(found[0], found[1], best, at(found[0]).logLikelihood(found[1], best));
    }

    private MultivariateFunction objective() {
        return point ->
                point[0] < 0 ? Double.NEGATIVE_INFINITY : at(point[0]).logLikelihood(point[1], scales.spread(point[2]));
    }

    /** The rates and sizes whose log-likelihood is within {@code drop} of the best, each as the two ends of a range. */
    Region region(Bucket best, double drop) {
        double least = best.logLikelihood() - drop;
        DoublePredicate rateHolds = rate -> at(rate).likeliest(best.spread()).logLikelihood() >= least;
        double step = scales.weight() / scales.seconds() / 64;
        double low = Edge.of(best.perSecond(), -step, 0, rateHolds);
        double high = Edge.of(best.perSecond(), step, scales.fastest(), rateHolds);
        Region region = new Region(low, high, best.size(), best.size());
        for (int i = 0; i <= SLICES; i++) {
            region = region.with(slice(low + (high - low) * i / SLICES, best.spread(), least));
        }
        return region.with(slice(best.perSecond(), best.spread(), least));
    }

    private double[] slice(double rate, double spread, double least) {
        Threshold threshold = at(rate);
        double middle = threshold.likeliest(spread).threshold();
        DoublePredicate holds = size -> threshold.logLikelihood(size, spread) >= least;
        double step = spread / 8;
        return new double[] {Edge.of(middle, -step, 0, holds), Edge.of(middle, step, scales.largest(), holds)};
    }

    /** Ends of the rates and of the sizes; an end at the edge of the search is open. */
    record Region(double rateLow, double rateHigh, double sizeLow, double sizeHigh) {
        Region with(double[] sizes) {
            return new Region(rateLow, rateHigh, Math.min(sizeLow, sizes[0]), Math.max(sizeHigh, sizes[1]));
        }
    }
}
