package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The points at which to measure, in the order in which to run them, so that a given number of runs says most of how latency
 * hangs on input, output and load.
 *
 * <p>They maximise the determinant of X'X over the terms of {@link FrontierTerm}, by exchanging one point at a time for a better
 * one of a grid of 27, from several random starts. Runs at the centre are repeats: their scatter is what lack of fit is judged
 * by. The order is shuffled, so that a service that drifts does not look like one that depends on load.
 *
 * @see "V. V. Fedorov, Theory of Optimal Experiments, 1972 (the exchange)"
 * @param runs in the order to run
 * @param criterion {@code |X'X|^(1/p) / runs} over ranges from -1 to 1, from 0 to 1
 */
public record FrontierDesign(List<FrontierPoint> runs, double criterion) {

    private static final int STARTS = 12;
    private static final double BETTER = 1 + 1e-9;

    public FrontierDesign {
        runs = List.copyOf(runs);
    }

    /** How many runs: {@code chosen} ones, at least as many as there are terms, and {@code centre} ones, 0 or above. */
    public record Size(int chosen, int centre) {

        /** @throws IllegalArgumentException with fewer chosen runs than terms */
        public Size {
            Require.atLeast("chosen runs", chosen, FrontierTerm.values().length);
            Require.atLeast("centre runs", centre, 0);
        }
    }

    /** The best design that was found. The same ranges, size and seed give the same one. */
    public static FrontierDesign of(FrontierRanges ranges, Size size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FrontierPoint> grid = ranges.grid();
        List<FrontierPoint> best = List.of();
        double most = -1;
        for (int start = 0; start < STARTS; start++) {
            List<FrontierPoint> runs = drawn(grid, ranges.centre(), size, random);
            double determinant = exchange(runs, grid, ranges, size.chosen());
            if (determinant > most * BETTER) {
                most = determinant;
                best = runs;
            }
        }
        return new FrontierDesign(shuffled(best, random), criterion(most, best.size()));
    }

    /** The criterion of any list of points over the same ranges. */
    static double criterion(List<FrontierPoint> runs, FrontierRanges ranges) {
        return criterion(
                Information.determinant(runs.stream().map(ranges::coded).toList()), runs.size());
    }

    private static double criterion(double determinant, int runs) {
        return Math.pow(Math.max(0, determinant), 1.0 / FrontierTerm.values().length) / runs;
    }

    private static List<FrontierPoint> drawn(
            List<FrontierPoint> grid, FrontierPoint centre, Size size, SplittableRandom random) {
        List<FrontierPoint> runs = new ArrayList<>();
        for (int i = 0; i < size.chosen(); i++) {
            runs.add(grid.get(random.nextInt(grid.size())));
        }
        runs.addAll(Collections.nCopies(size.centre(), centre));
        return runs;
    }

    /** Exchanges the first {@code chosen} runs until no exchange is better; the determinant that is reached. */
    private static double exchange(
            List<FrontierPoint> runs, List<FrontierPoint> grid, FrontierRanges ranges, int chosen) {
        List<double[]> rows = new ArrayList<>(runs.stream().map(ranges::coded).toList());
        double reached = Information.determinant(rows);
        boolean better = true;
        while (better) {
            better = false;
            for (int run = 0; run < chosen; run++) {
                for (FrontierPoint candidate : grid) {
                    double[] before = rows.set(run, ranges.coded(candidate));
                    double determinant = Information.determinant(rows);
                    if (determinant > reached * BETTER) {
                        reached = determinant;
                        runs.set(run, candidate);
                        better = true;
                    } else {
                        rows.set(run, before);
                    }
                }
            }
        }
        return reached;
    }

    private static List<FrontierPoint> shuffled(List<FrontierPoint> runs, SplittableRandom random) {
        List<FrontierPoint> order = new ArrayList<>(runs);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        return order;
    }
}
