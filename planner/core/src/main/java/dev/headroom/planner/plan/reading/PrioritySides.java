package dev.headroom.planner.plan.reading;

import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.portfolio.UnitRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Months with the Priority tier and months without it. Its premium is paid in a month below a number of units and not from it on: a step
 * down, so what is left to pay is not convex in the units. With each month fixed to one side it is, and the optimiser's answer is exact.
 * Of few months all ways to fix them are tried; of more, all to one side, all to the other, and each as the answer over the step has it.
 */
final class PrioritySides {

    private static final int FEW = 3;

    private final List<UnitRange> ranges;
    private final int[] inTime;

    /**
     * Over months.
     *
     * @param ranges how many units may be held in each
     * @param inTime the fewest units in each beside which the tier is not needed
     */
    PrioritySides(List<UnitRange> ranges, int[] inTime) {
        this.ranges = List.copyOf(ranges);
        this.inTime = inTime.clone();
    }

    /**
     * Each month on one side.
     *
     * @param on whether the tier is used in it
     * @param ranges how many units may be held in it then
     */
    record Sides(List<Boolean> on, List<UnitRange> ranges) {
        Sides {
            on = List.copyOf(on);
            ranges = List.copyOf(ranges);
        }
    }

    /** The best on any side, beginning with the answer over the step, whose bound holds for all. */
    Optional<Portfolio> best(Portfolio free, Function<Sides, Optional<Portfolio>> solving) {
        List<Integer> open = openMonths();
        boolean all = open.size() <= FEW;
        double bound = all ? Double.POSITIVE_INFINITY : free.boundUsd();
        Portfolio best = free;
        for (List<Boolean> on : all ? each(open) : some(free)) {
            Optional<Portfolio> found = solving.apply(sides(on));
            best = found.filter(cheaperThan(best)).orElse(best);
            bound = all ? Math.min(bound, found.map(Portfolio::boundUsd).orElse(bound)) : bound;
        }
        return Optional.of(proved(best, Math.max(bound, free.boundUsd())));
    }

    private static Predicate<Portfolio> cheaperThan(Portfolio best) {
        return portfolio -> portfolio.objectiveUsd() < best.objectiveUsd();
    }

    private static Portfolio proved(Portfolio found, double boundUsd) {
        return new Portfolio(
                found.bought(),
                found.unitsHeld(),
                found.purchaseUsd(),
                found.spillUsd(),
                found.tailUsd(),
                found.objectiveUsd(),
                Math.min(boundUsd, found.objectiveUsd()));
    }

    private boolean canBeOn(int month) {
        return Math.max(ranges.get(month).owned(), ranges.get(month).least()) < inTime[month];
    }

    private boolean canBeOff(int month) {
        return Math.max(ranges.get(month).owned(), ranges.get(month).most()) >= inTime[month];
    }

    private List<Integer> openMonths() {
        List<Integer> open = new ArrayList<>();
        for (int month = 0; month < inTime.length; month++) {
            if (canBeOn(month) && canBeOff(month)) {
                open.add(month);
            }
        }
        return open;
    }

    private List<Boolean> forced(Function<Integer, Boolean> open) {
        List<Boolean> on = new ArrayList<>();
        for (int month = 0; month < inTime.length; month++) {
            on.add(canBeOn(month) && (!canBeOff(month) || open.apply(month)));
        }
        return on;
    }

    private Set<List<Boolean>> each(List<Integer> open) {
        Set<List<Boolean>> ways = new LinkedHashSet<>();
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            int chosen = bits;
            ways.add(forced(month -> (chosen >> open.indexOf(month) & 1) == 1));
        }
        return ways;
    }

    private Set<List<Boolean>> some(Portfolio free) {
        Set<List<Boolean>> ways = new LinkedHashSet<>();
        ways.add(forced(month -> false));
        ways.add(forced(month -> true));
        ways.add(forced(month -> free.unitsHeld().get(month) < inTime[month]));
        return ways;
    }

    private Sides sides(List<Boolean> on) {
        List<UnitRange> sided = new ArrayList<>();
        for (int month = 0; month < inTime.length; month++) {
            UnitRange range = ranges.get(month);
            sided.add(
                    on.get(month)
                            ? new UnitRange(range.owned(), range.least(), Math.min(range.most(), inTime[month] - 1))
                            : new UnitRange(range.owned(), Math.max(range.least(), inTime[month]), range.most()));
        }
        return new Sides(on, sided);
    }
}
