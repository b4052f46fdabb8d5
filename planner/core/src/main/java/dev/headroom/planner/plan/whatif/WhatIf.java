package dev.headroom.planner.plan.whatif;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan made again at every point of a grid over a few of its inputs, for a reader who asks what would be if.
 *
 * @param basis which plan it is of
 * @param command what makes that plan, as a shell takes it, to be gone on with the flags of the levers
 * @param futures how many of the plan's futures were read, beginning with the first
 * @param everyMinutes of so many minutes one was read and stands for all, but where the plan itself has every one
 * @param axes the levers, at least one
 * @param choices the rules that may be chosen
 * @param points one for each combination of levels and choices: the axes in order, then the longest term, then the risk aversion, which
 *     runs fastest
 * @param notes what a reader must know of how it was made
 */
public record WhatIf(
        WhatIfBasis basis,
        String command,
        int futures,
        int everyMinutes,
        List<WhatIfAxis> axes,
        WhatIfChoices choices,
        List<WhatIfPoint> points,
        List<String> notes) {

    /** @throws IllegalArgumentException where a point of the grid is missing or stands elsewhere */
    public WhatIf {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
        notes = List.copyOf(notes);
        Require.text("command", command);
        Require.atLeast("futures", futures, 1);
        Require.atLeast("everyMinutes", everyMinutes, 1);
        Require.that(!axes.isEmpty(), "a grid has no axes, must have one");
        List<List<Double>> grid = grid(axes);
        int asked = grid.size() * choices.count();
        Require.that(
                points.size() == asked,
                "a grid has " + points.size() + " points, its axes and choices ask for " + asked);
        for (int i = 0; i < asked; i++) {
            requirePlace(i, points.get(i), grid.get(i / choices.count()), choices);
        }
    }

    private static void requirePlace(int i, WhatIfPoint point, List<Double> factors, WhatIfChoices choices) {
        int combination = i % choices.count();
        LongestTerm longest = choices.longestTerm(combination);
        double aversion = choices.riskAversion(combination);
        Require.that(
                point.factors().equals(factors) && point.longestTerm() == longest && point.riskAversion() == aversion,
                "point " + (i + 1) + " of a grid is at " + point.place() + ", must be at " + factors + ", " + longest
                        + ", " + aversion);
    }

    /** The factors of every point, in order. */
    static List<List<Double>> grid(List<WhatIfAxis> axes) {
        List<List<Double>> grid = List.of(List.of());
        for (WhatIfAxis axis : axes) {
            List<List<Double>> longer = new ArrayList<>();
            for (List<Double> before : grid) {
                for (double factor : axis.factors()) {
                    List<Double> with = new ArrayList<>(before);
                    with.add(factor);
                    longer.add(List.copyOf(with));
                }
            }
            grid = longer;
        }
        return grid;
    }

    /** Where everything is as planned. */
    public WhatIfPoint middle() {
        return points.stream()
                .filter(point -> point.unmoved() && choices.isPlanned(point))
                .findFirst()
                .orElseThrow();
    }

    /** The points at which one lever moves and all else is as planned, in order of its factors. */
    public List<WhatIfPoint> along(WhatIfAxis axis) {
        int at = axes.indexOf(axis);
        return points.stream()
                .filter(point -> isAlong(point.factors(), at) && choices.isPlanned(point))
                .toList();
    }

    /** The points at which every lever is as planned, in order of the choices. */
    public List<WhatIfPoint> chosenOtherwise() {
        return points.stream()
                .filter(point -> point.unmoved() && !choices.isPlanned(point))
                .toList();
    }

    private static boolean isAlong(List<Double> factors, int axis) {
        for (int a = 0; a < factors.size(); a++) {
            if (a != axis && factors.get(a) != 1) {
                return false;
            }
        }
        return true;
    }

    /** Why it is not of this plan; empty where it is. */
    public Optional<String> refusal(Plan plan) {
        return basis.differsFrom(plan)
                .map(difference -> "the what-if is of another plan: it has the " + difference
                        + "; make it with the plan, by `headroom plan --what-if`");
    }
}
