package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.CurveBlocks.Group;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Fits latency curves, and their intervals by drawing parts of levels again. */
final class CurveFitter {

    static final double CONFIDENCE = 0.90;
    private static final int RESAMPLES = 200;
    private static final double[] QUANTILES = {0.50, 0.95};
    private static final int LEAST_FOR_LINE = 3;
    private static final int LEAST_FOR_HINGE = 5;

    private final CurveBlocks blocks;
    private final boolean hinged;
    private final long seed;

    private CurveFitter(CurveBlocks blocks, boolean hinged, long seed) {
        this.blocks = blocks;
        this.hinged = hinged;
        this.seed = seed;
    }

    /** Lines, one for each quantile; none where there are fewer than three different places. */
    static List<LatencyCurve> lines(CurveBlocks blocks, long seed) {
        return new CurveFitter(blocks, false, seed).curves();
    }

    /** Hinges, one for each quantile; none where there are fewer than five different places. */
    static List<LatencyCurve> hinges(CurveBlocks blocks, long seed) {
        return new CurveFitter(blocks, true, seed).curves();
    }

    private List<LatencyCurve> curves() {
        List<Group> groups = CurveBlocks.groups(blocks.all());
        if (!isEnough(groups)) {
            return List.of();
        }
        List<List<Group>> again = resampled();
        return Arrays.stream(QUANTILES)
                .mapToObj(quantile -> curve(quantile, groups, again))
                .toList();
    }

    private boolean isEnough(List<Group> groups) {
        long places = groups.stream().mapToDouble(Group::x).distinct().count();
        return places >= (hinged ? LEAST_FOR_HINGE : LEAST_FOR_LINE);
    }

    private List<List<Group>> resampled() {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Group>> again = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<Group> groups = CurveBlocks.groups(blocks.drawn(random));
            if (isEnough(groups)) {
                again.add(groups);
            }
        }
        return again;
    }

    private Hinge fit(double quantile, List<Group> groups) {
        double[] x = groups.stream().mapToDouble(Group::x).toArray();
        double[] y = groups.stream()
                .mapToDouble(group -> group.millis().quantile(quantile))
                .toArray();
        return hinged ? Hinge.through(x, y) : Hinge.line(x, y);
    }

    private LatencyCurve curve(double quantile, List<Group> groups, List<List<Group>> again) {
        Hinge found = fit(quantile, groups);
        List<Hinge> drawn = again.stream().map(other -> fit(quantile, other)).toList();
        return new LatencyCurve(
                quantile,
                around(found.base(), drawn, Hinge::base),
                around(found.slope(), drawn, Hinge::slope),
                hinged ? Optional.of(around(found.knee(), drawn, Hinge::knee)) : Optional.empty(),
                groups.stream().map(group -> point(quantile, group, found)).toList());
    }

    private static CurvePoint point(double quantile, Group group, Hinge found) {
        double millis = group.millis().quantile(quantile);
        return new CurvePoint(group.x(), group.millis().size(), millis, millis - found.at(group.x()));
    }

    private static Estimate around(double value, List<Hinge> again, ToDoubleFunction<Hinge> parameter) {
        if (again.isEmpty()) {
            return new Estimate(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, CONFIDENCE);
        }
        return Sample.of(again.stream().mapToDouble(parameter).toArray()).around(value, CONFIDENCE);
    }
}
