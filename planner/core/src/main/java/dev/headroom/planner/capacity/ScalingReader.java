package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Fits the scalability law to the windows of levels that were neither throttled nor failed nor piling up. */
final class ScalingReader {

    private static final int RESAMPLES = 200;

    private ScalingReader() {}

    /**
     * The law, where there are loads enough. Each end of an interval is the farther of two: that of the linearised model, which
     * takes windows for independent, and that of windows drawn again level by level, which takes the law for true.
     */
    static Optional<UslFit> read(List<LevelSummary> levels, long seed) {
        List<List<LoadPoint>> free = levels.stream()
                .filter(FreeLevels.FREE)
                .map(level -> level.windows().stream()
                        .filter(point -> point.requestsPerSecond() > 0)
                        .toList())
                .filter(windows -> !windows.isEmpty())
                .toList();
        if (free.size() < UslFitter.LEAST_LOADS) {
            return Optional.empty();
        }
        UslFit fit = UslFitter.fit(free.stream().flatMap(List::stream).toList());
        List<Usl> again = resampled(free, seed);
        return Optional.of(again.isEmpty() ? fit : widened(fit, again));
    }

    private static List<Usl> resampled(List<List<LoadPoint>> levels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Usl> again = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<LoadPoint> drawn = drawn(levels, random);
            if (UslFitter.loads(drawn) >= UslFitter.LEAST_LOADS) {
                again.add(UslFitter.fit(drawn).curve());
            }
        }
        return again;
    }

    private static List<LoadPoint> drawn(List<List<LoadPoint>> levels, SplittableRandom random) {
        List<LoadPoint> drawn = new ArrayList<>();
        for (List<LoadPoint> windows : levels) {
            for (int i = 0; i < windows.size(); i++) {
                drawn.add(windows.get(random.nextInt(windows.size())));
            }
        }
        return drawn;
    }

    private static UslFit widened(UslFit fit, List<Usl> again) {
        return new UslFit(
                fit.curve(),
                wider(fit.lambda(), again, Usl::lambda),
                wider(fit.sigma(), again, Usl::sigma),
                wider(fit.kappa(), again, Usl::kappa),
                fit.residualSd(),
                fit.points());
    }

    private static Estimate wider(Estimate estimate, List<Usl> again, ToDoubleFunction<Usl> parameter) {
        Estimate drawn = Sample.of(again.stream().mapToDouble(parameter).toArray())
                .around(estimate.value(), estimate.confidence());
        return new Estimate(
                estimate.value(),
                Math.min(estimate.low(), drawn.low()),
                Math.max(estimate.high(), drawn.high()),
                estimate.confidence());
    }
}
