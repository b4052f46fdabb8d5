package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.SteppedMinimum;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.price.ReservedTerm;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What no reservation on a term that keeps the promise can cost less than.
 *
 * <p>Between two input rates no output below the least that goes with the higher of them keeps the promise, for refusals only rise as
 * either rate falls. What is left of input and what is left of output are paid apart, and each with its reservation costs a convex
 * function of its own rate; so the cheapest within those limits is known, and none of the range is cheaper. The range of the lowest such
 * bound is halved until that is near enough to what was found. The aversion's share of the tail is taken for that of the mean, which is
 * never more.
 */
final class ReservedBound {

    private static final int STEP = Purchase.Reserved.STEP;
    private static final int MOST_HALVINGS = 40;
    private static final double NEAR_ENOUGH = 0.005;

    private record Range(int from, int to, int leastOutput, double usd) {}

    private final ReservedSurface surface;
    private final ReservedTerm term;
    private final ReservedSize most;
    private final ReservedSize unbound;

    ReservedBound(ReservedSurface surface, ReservedTerm term, ReservedSize most) {
        this.surface = surface;
        this.term = term;
        this.most = most;
        ReservedSize least = ReservedSize.LEAST;
        int input = SteppedMinimum.of(
                least.inputPerMinute() / STEP,
                most.inputPerMinute() / STEP,
                steps -> usd(steps * STEP, least.outputPerMinute()));
        int output = SteppedMinimum.of(
                least.outputPerMinute() / STEP,
                most.outputPerMinute() / STEP,
                steps -> usd(least.inputPerMinute(), steps * STEP));
        this.unbound = new ReservedSize(input * STEP, output * STEP);
    }

    private double usd(int input, int output) {
        return surface.floorUsd(new ReservedSize(input, output), term);
    }

    /** In US dollars, near to what is already known to be reached. */
    double usd(double reached) {
        PriorityQueue<Range> ranges = new PriorityQueue<>(Comparator.comparingDouble(Range::usd));
        ranges.add(range(ReservedSize.LEAST.inputPerMinute(), most.inputPerMinute(), most.outputPerMinute() / 2));
        for (int i = 0; i < MOST_HALVINGS; i++) {
            Range lowest = ranges.element();
            if (lowest.usd() >= reached * (1 - NEAR_ENOUGH) || lowest.to() == lowest.from()) {
                break;
            }
            ranges.remove();
            int middle = lowest.from() + (lowest.to() - lowest.from()) / (2 * STEP) * STEP;
            ranges.add(range(lowest.from(), middle, lowest.leastOutput()));
            ranges.add(range(middle + STEP, lowest.to(), lowest.leastOutput()));
        }
        return ranges.element().usd();
    }

    private Range range(int from, int to, int near) {
        int least = surface.leastOutput(to, near, most.outputPerMinute());
        int input = Math.max(from, Math.min(to, unbound.inputPerMinute()));
        boolean possible = surface.keeps(new ReservedSize(to, least));
        double usd = usd(input, Math.max(least, unbound.outputPerMinute()));
        return new Range(from, to, least, possible ? usd : Double.POSITIVE_INFINITY);
    }
}
