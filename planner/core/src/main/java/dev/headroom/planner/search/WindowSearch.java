package dev.headroom.planner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/** The likeliest limit of a counter that starts anew every so many seconds, with its phase unknown. */
final class WindowSearch {

    private static final int MOST_PHASES = 64;
    private static final int FINALISTS = 6;
    private static final double WIDEST = 7;

    private final LimiterLog log;
    private final boolean[] refused;
    private final Scales scales;

    WindowSearch(LimiterLog log, Scales scales) {
        this.log = log;
        this.refused = log.refusals();
        this.scales = scales;
    }

    /** A counter with the noise of the decisions about it. */
    record Window(double seconds, double phase, double limit, double spread, double logLikelihood) {}

    /** The best over the lengths and over the phases at which a refusal was followed by an admission. */
    Window best(List<Double> lengths) {
        List<Start> starts = new ArrayList<>();
        for (double length : lengths) {
            for (double phase : phases(length)) {
                starts.add(new Start(length, phase, at(length, phase).split()));
            }
        }
        return starts.stream()
                .sorted(Comparator.comparingInt(start -> start.split().wrong()))
                .limit(FINALISTS)
                .map(this::withSpread)
                .max(Comparator.comparingDouble(Window::logLikelihood))
                .orElseThrow();
    }

    private record Start(double length, double phase, Threshold.Split split) {}

    private Threshold at(double length, double phase) {
        return new Threshold(log.windowReadings(length, phase), refused);
    }

    private double[] phases(double length) {
        int[] openings = IntStream.range(1, log.size())
                .filter(i -> log.asked(i) > 0 && !log.refused(i) && log.refused(i - 1))
                .toArray();
        int step = Math.max(1, openings.length / MOST_PHASES);
        DoubleStream seen = IntStream.range(0, openings.length)
                .filter(k -> k % step == 0)
                .mapToDouble(k -> (log.seconds(openings[k]) + log.seconds(openings[k] - 1)) / 2 % length);
        return DoubleStream.concat(DoubleStream.of(0), seen).toArray();
    }

    private Window withSpread(Start start) {
        Threshold threshold = at(start.length(), start.phase());
        double limit = start.split().threshold();
        double finest = Math.log(scales.spread(Double.NEGATIVE_INFINITY));
        UnivariatePointValuePair spread = new BrentOptimizer(1e-4, 1e-4)
                .optimize(
                        new UnivariateObjectiveFunction(ln -> threshold.logLikelihood(limit, Math.exp(ln))),
                        GoalType.MAXIMIZE,
                        new SearchInterval(finest, finest + WIDEST),
                        new MaxEval(200));
        return new Window(start.length(), start.phase(), limit, Math.exp(spread.getPoint()), spread.getValue());
    }
}
