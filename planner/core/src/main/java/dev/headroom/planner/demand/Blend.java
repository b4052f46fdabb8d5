package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * What futures are made of, and how often: the walk of a level with the shape of a week, or days as they were of late. The weights
 * add up to 1.
 *
 * @param walk the share of futures that are level walk x week profile x days
 * @param recent the ways to go on as of late
 */
public record Blend(double walk, List<RecentDraw> recent) {

    /** @throws IllegalArgumentException where the weights do not add up to 1 */
    public Blend {
        recent = List.copyOf(recent);
        Require.within("weight of the walk", walk, 0, 1);
        double sum = walk + recent.stream().mapToDouble(RecentDraw::weight).sum();
        Require.within("sum of the weights of a blend", sum, 1 - 1e-6, 1 + 1e-6);
    }

    /** Nothing but the walk. */
    public static Blend ofWalk() {
        return new Blend(1, List.of());
    }
}
