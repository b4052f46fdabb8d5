package dev.headroom.planner.plan;

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
 * @param everyMinutes of so many minutes one was read and stands for all
 * @param axes the levers, at least one
 * @param points one for each combination of levels, the last axis running fastest
 * @param notes what a reader must know of how it was made
 */
public record WhatIf(
        WhatIfBasis basis,
        String command,
        int futures,
        int everyMinutes,
        List<WhatIfAxis> axes,
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
        Require.that(
                points.size() == grid.size(),
                "a grid has " + points.size() + " points, its axes ask for " + grid.size());
        for (int i = 0; i < grid.size(); i++) {
            Require.that(
                    points.get(i).factors().equals(grid.get(i)),
                    "point " + (i + 1) + " of a grid is at " + points.get(i).factors() + ", must be at " + grid.get(i));
        }
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
                .filter(point -> point.factors().stream().allMatch(factor -> factor == 1))
                .findFirst()
                .orElseThrow();
    }

    /** The points at which one lever moves and all others are as planned, in order of its factors. */
    public List<WhatIfPoint> along(WhatIfAxis axis) {
        int at = axes.indexOf(axis);
        return points.stream().filter(point -> isAlong(point.factors(), at)).toList();
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
