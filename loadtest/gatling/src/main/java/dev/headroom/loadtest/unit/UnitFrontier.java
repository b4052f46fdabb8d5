package dev.headroom.loadtest.unit;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one unit carries, from what it carried of several mixes. Where two limits stand apart, one of input and one of output, each mix
 * meets one of them: its own rate of input or of output is then the largest of all. A mix that meets neither shows that the corner is cut
 * off, and then a unit is taken to carry no more than it did there, both at once.
 *
 * @param points what was carried of each mix
 */
public record UnitFrontier(List<Point> points) {

    /** A mix that carried so much less than the most of both sides meets neither limit. */
    static final double NEAR = 0.9;

    /** @throws IllegalArgumentException where there is no point */
    public UnitFrontier {
        Require.that(!points.isEmpty(), "no mix was measured, nothing to draw a frontier through");
        points = points.stream()
                .sorted(Comparator.comparingDouble((Point point) -> point.mix().ratio())
                        .reversed())
                .toList();
    }

    /** What one unit carried of one mix. */
    public record Point(Mix mix, UnitCapacity.Measured carried) {

        private Estimate input() {
            return carried.inputPerMinute();
        }

        private Estimate output() {
            return carried.outputPerMinute();
        }
    }

    private Point most(Function<Point, Estimate> side) {
        return points.stream()
                .max(Comparator.comparingDouble(point -> side.apply(point).value()))
                .orElseThrow();
    }

    /** The mix between the others: concurrency and limit of the unit are its. */
    public Point middle() {
        return points.get(points.size() / 2);
    }

    /** How near a mix came to the nearer of the two limits, from 0 to 1. */
    private double reach(Point point) {
        return Math.max(
                point.input().value() / most(Point::input).input().value(),
                point.output().value() / most(Point::output).output().value());
    }

    /** The mix between those of the two sides that meets neither limit, and least so; empty where each meets one. */
    private Optional<Point> corner() {
        Point input = most(Point::input);
        Point output = most(Point::output);
        return points.stream()
                .filter(point -> point.mix().ratio() < input.mix().ratio())
                .filter(point -> point.mix().ratio() > output.mix().ratio())
                .filter(point -> reach(point) < NEAR)
                .filter(point -> point.input().high() < input.input().low())
                .filter(point -> point.output().high() < output.output().low())
                .min(Comparator.comparingDouble(this::reach));
    }

    /** The two sides, with what is to be known against them. */
    public UnitCapacity.Measured unit() {
        List<String> caveats = new ArrayList<>();
        points.forEach(point -> caveats.addAll(point.carried().caveats()));
        Optional<Point> corner = corner();
        if (corner.isPresent()) {
            caveats.add(cut(corner.get()));
            return corner.get().carried().doubted(distinct(caveats));
        }
        caveats.addAll(openSides());
        Point input = most(Point::input);
        Point output = most(Point::output);
        return new UnitCapacity.Measured(
                widened(
                        Point::input,
                        point -> point.mix().ratio() >= input.mix().ratio()),
                widened(
                        Point::output,
                        point -> point.mix().ratio() <= output.mix().ratio()),
                middle().carried().concurrency(),
                middle().carried().limit(),
                distinct(caveats));
    }

    /**
     * The most of a side. Mixes that have still more of that side must carry as much; where one was measured to carry less, that is the
     * error of measuring, and the interval reaches so far.
     */
    private Estimate widened(Function<Point, Estimate> side, Predicate<Point> atLeastAsHeavy) {
        Estimate most = side.apply(most(side));
        double low = points.stream()
                .filter(atLeastAsHeavy)
                .mapToDouble(point -> side.apply(point).low())
                .min()
                .orElse(most.low());
        return new Estimate(most.value(), Math.min(low, most.low()), most.high(), most.confidence());
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
                100 * corner.input().value() / most(Point::input).input().value(),
                100 * corner.output().value() / most(Point::output).output().value());
    }

    /** Sides whose limit no mix has met for certain. */
    private List<String> openSides() {
        List<String> open = new ArrayList<>();
        Point input = most(Point::input);
        Point output = most(Point::output);
        if (isOpen(input, input.output().value() / output.output().value())) {
            open.add("input-limit-not-met: of " + input.mix()
                    + " it may not have been the input that held the unit back; it carries at least that");
        }
        if (isOpen(output, output.input().value() / input.input().value())) {
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
