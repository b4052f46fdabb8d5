package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.CurveBlocks.Seen;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads latency curves from the requests that were due in levels which were neither throttled nor failed nor piling up. */
final class CurveReader {

    /** The largest share of the highest free concurrency at which a level counts as lightly loaded: there nobody waits long. */
    private static final double LIGHT_SHARE = 0.5;

    private static final int SIZE_GROUPS = 12;

    private final Measurements measurements;
    private final List<LevelSummary> levels;
    private final Waits waits;
    private final LevelSlices slices;
    private final double light;

    private CurveReader(Measurements measurements, List<LevelSummary> levels) {
        this.measurements = measurements;
        this.levels = levels;
        this.waits = Waits.of(measurements.attempts());
        this.slices = LevelSlices.of(measurements.run().levels(), LevelReader.own(measurements, 0), waits);
        this.light = LIGHT_SHARE
                * levels.stream()
                        .filter(FreeLevels.FREE)
                        .mapToDouble(LevelSummary::concurrency)
                        .max()
                        .orElse(0);
    }

    /** Empty where no curve could be fitted. */
    static Optional<LatencyCurves> read(Measurements measurements, List<LevelSummary> levels, long seed) {
        CurveReader reader = new CurveReader(measurements, levels);
        LatencyCurves curves = new LatencyCurves(
                CurveFitter.lines(reader.tokenTimes(), seed), CurveFitter.hinges(reader.firstTokens(), seed));
        return curves.isEmpty() ? Optional.empty() : Optional.of(curves);
    }

    /** By level: its requests' mean time between tokens at its concurrency. Levels are numbered in the order of concurrency. */
    private CurveBlocks tokenTimes() {
        List<Integer> rising = free().stream()
                .sorted((one, other) -> Double.compare(
                        levels.get(one).concurrency(), levels.get(other).concurrency()))
                .toList();
        return new CurveBlocks(rising.stream()
                .map(level -> parts(
                        level,
                        attempt -> LatencyReader.isSpread(attempt)
                                ? Optional.of(new Seen(
                                        rising.indexOf(level),
                                        levels.get(level).concurrency(),
                                        LatencyReader.perTokenMillis(attempt)))
                                : Optional.empty()))
                .toList());
    }

    /** By size of the prompt, in groups of about as many requests each. */
    private CurveBlocks firstTokens() {
        List<Integer> lightly = free().stream()
                .filter(level -> levels.get(level).concurrency() <= light)
                .toList();
        double[] edges = edges(lightly);
        return new CurveBlocks(lightly.stream()
                .map(level -> parts(level, attempt -> {
                    double tokens = prompt(attempt);
                    return tokens > 0
                            ? Optional.of(new Seen(group(edges, tokens), tokens, waits.firstTokenMillis(attempt)))
                            : Optional.<Seen>empty();
                }))
                .toList());
    }

    private List<Integer> free() {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            if (FreeLevels.FREE.test(levels.get(i))) {
                free.add(i);
            }
        }
        return free;
    }

    /** Upper edges of the groups but the last. */
    private double[] edges(List<Integer> lightly) {
        double[] sizes = lightly.stream()
                .flatMap(level -> slices.due(level).stream())
                .filter(LevelReader::isAnswered)
                .mapToDouble(CurveReader::prompt)
                .toArray();
        double[] edges = new double[sizes.length == 0 ? 0 : SIZE_GROUPS - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = Sample.of(sizes).quantile((i + 1.0) / SIZE_GROUPS);
        }
        return edges;
    }

    private static int group(double[] edges, double tokens) {
        return (int) Arrays.stream(edges).filter(edge -> edge < tokens).count();
    }

    /** Tokens that had to be read anew. */
    private static double prompt(Attempt attempt) {
        return attempt.tokens().input() + attempt.tokens().cacheWrite();
    }

    private List<List<Seen>> parts(int index, Function<Attempt, Optional<Seen>> seen) {
        LoadLevel level = measurements.run().levels().get(index);
        List<List<Seen>> parts = new ArrayList<>();
        for (int i = 0; i < LevelReader.WINDOWS; i++) {
            parts.add(new ArrayList<>());
        }
        double length = level.endNanos() - level.steadyFromNanos();
        for (Attempt attempt : slices.due(index)) {
            if (LevelReader.isAnswered(attempt)) {
                double share = (waits.startNanos(attempt) - level.steadyFromNanos()) / length;
                int part = (int) Math.min(LevelReader.WINDOWS - 1, share * LevelReader.WINDOWS);
                seen.apply(attempt).ifPresent(parts.get(part)::add);
            }
        }
        return parts;
    }
}
