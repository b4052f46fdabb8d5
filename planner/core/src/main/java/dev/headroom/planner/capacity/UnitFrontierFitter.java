package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.capacity.UnitFrontier.Binds;
import dev.headroom.planner.capacity.UnitFrontier.MixPoint;
import dev.headroom.planner.capacity.UnitFrontier.Shape;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Fits a limit of input and one of output to what a unit carried of several mixes. The two stand apart, where a mix meets the one or the
 * other, or share one budget; the likelier is kept, and sharing must be 20 times likelier. Where a mix meets neither limit, the corner between
 * them is cut off, and then a unit is taken to carry no more than it did there, both at once.
 */
public final class UnitFrontierFitter {

    /** A mix that carried so much less than both limits meets neither. */
    static final double NEAR = 0.9;

    private static final double LEAD = 2 * Math.log(20);

    private final List<Point> points;
    private final FrontierLimits limits;
    private final Shape shape;

    private UnitFrontierFitter(List<Point> points) {
        this.points = points;
        FrontierLimits apart = FrontierLimits.apart(points);
        Optional<FrontierLimits> shared = FrontierLimits.shared(points);
        boolean isShared = shared.isPresent() && shared.get().chiSquared() + LEAD < apart.chiSquared();
        this.shape = isShared ? Shape.SHARED : Shape.APART;
        this.limits = isShared ? shared.get() : apart;
    }

    /**
     * What one unit carried of one mix.
     *
     * @param inputTokens of a request, at least 1
     * @param outputTokens of a request, at least 1
     * @param carried at the mix's limit
     */
    public record Point(int inputTokens, int outputTokens, UnitCapacity.Measured carried) {

        /** @throws IllegalArgumentException where a count is below 1 */
        public Point {
            Require.atLeast("input tokens of a mix", inputTokens, 1);
            Require.atLeast("output tokens of a mix", outputTokens, 1);
        }

        Estimate input() {
            return carried.inputPerMinute();
        }

        Estimate output() {
            return carried.outputPerMinute();
        }

        double ratio() {
            return (double) inputTokens / outputTokens;
        }

        private String mix() {
            return inputTokens + ":" + outputTokens;
        }
    }

    /** @throws IllegalArgumentException where there is no point */
    public static UnitFrontierFitter of(List<Point> points) {
        Require.that(!points.isEmpty(), "no mix was measured, nothing to draw a frontier through");
        return new UnitFrontierFitter(points.stream()
                .sorted(Comparator.comparingDouble(Point::ratio).reversed())
                .toList());
    }

    /** The mix between the others: concurrency and limit of the unit are its. */
    public Point middle() {
        return points.get(points.size() / 2);
    }

    /** The frontier, with latency over all mixes where that was fitted. */
    public UnitFrontier frontier(Optional<LatencySurface> latency) {
        int freedom = points.size() - 2;
        OptionalDouble misfit = freedom > 0
                ? OptionalDouble.of(1 - new ChiSquaredDistribution(freedom).cumulativeProbability(limits.chiSquared()))
                : OptionalDouble.empty();
        return new UnitFrontier(
                shape,
                limits.input(),
                limits.output(),
                limits.covariance(),
                misfit,
                points.stream().map(this::mix).toList(),
                latency);
    }

    private MixPoint mix(Point point) {
        boolean isShort = shape == Shape.SHARED || reach(point) < NEAR;
        Binds side = inputShare(point) >= outputShare(point) ? Binds.INPUT : Binds.OUTPUT;
        return new MixPoint(
                point.inputTokens(),
                point.outputTokens(),
                point.input(),
                point.output(),
                point.carried().limit(),
                isShort ? Binds.BOTH : side);
    }

    private double inputShare(Point point) {
        return point.input().value() / limits.input().value();
    }

    private double outputShare(Point point) {
        return point.output().value() / limits.output().value();
    }

    /** How near a mix came to the nearer of the two limits, 1 where it met it. */
    private double reach(Point point) {
        return Math.max(inputShare(point), outputShare(point));
    }

    /** What a plan takes a unit to carry, with what is to be known against it. */
    public UnitCapacity.Measured unit() {
        List<String> caveats = new ArrayList<>();
        points.forEach(point -> caveats.addAll(point.carried().caveats()));
        Optional<Point> corner = corner();
        if (corner.isPresent()) {
            caveats.add(cut(corner.get()));
            return corner.get().carried().doubted(distinct(caveats));
        }
        caveats.addAll(openSides());
        return new UnitCapacity.Measured(
                limits.input(),
                limits.output(),
                middle().carried().concurrency(),
                middle().carried().limit(),
                distinct(caveats));
    }

    /** The mix that meets neither limit, and least so; empty where each meets one. */
    private Optional<Point> corner() {
        if (shape == Shape.SHARED) {
            return points.stream().min(Comparator.comparingDouble(this::reach));
        }
        return points.stream()
                .filter(point -> reach(point) < NEAR)
                .filter(point -> point.input().high() < limits.input().low())
                .filter(point -> point.output().high() < limits.output().low())
                .min(Comparator.comparingDouble(this::reach));
    }

    private static List<String> distinct(List<String> caveats) {
        return caveats.stream().distinct().toList();
    }

    private String cut(Point corner) {
        return String.format(
                Locale.ROOT,
                "frontier-cut: of %s a unit carried %.0f %% of its most input and %.0f %% of its most output; it is taken to"
                        + " carry what it did there, which understates other mixes",
                corner.mix(),
                100 * inputShare(corner),
                100 * outputShare(corner));
    }

    /** Sides whose limit no mix has met for certain. */
    private List<String> openSides() {
        List<String> open = new ArrayList<>();
        Point input = points.stream()
                .max(Comparator.comparingDouble(point -> point.input().value()))
                .orElseThrow();
        Point output = points.stream()
                .max(Comparator.comparingDouble(point -> point.output().value()))
                .orElseThrow();
        if (isOpen(input, outputShare(input))) {
            open.add("input-limit-not-met: of " + input.mix()
                    + " it may not have been the input that held the unit back; it carries at least that");
        }
        if (isOpen(output, inputShare(output))) {
            open.add("output-limit-not-met: of " + output.mix()
                    + " it may not have been the output that held the unit back; it carries at least that");
        }
        return open;
    }

    private static boolean isOpen(Point point, double shareOfTheOtherSide) {
        return point.carried().limit() == Limit.NOT_REACHED
                || (point.carried().limit() == Limit.THROTTLES && shareOfTheOtherSide >= NEAR);
    }
}
