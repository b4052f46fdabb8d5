package dev.headroom.planner.regret;

import dev.headroom.planner.demand.Holidays;
import dev.headroom.planner.quantity.Require;
import java.time.ZoneId;
import java.util.List;

/**
 * What is decided on and how it is priced.
 *
 * @param need of an hour, in what is bought
 * @param increment what it is bought in
 * @param ratios of the on-demand price of a unit-hour to the committed one, each above 0
 * @param zone where the workload's days begin and end
 * @param holidays days that their owners say are unlike the others
 * @param seed of the futures
 */
public record Stakes(Need need, Increment increment, List<Double> ratios, ZoneId zone, Holidays holidays, long seed) {

    /** Ratios that are judged where nobody knows what a unit carries. */
    public static final List<Double> RATIOS = List.of(1.25, 1.5, 2.1, 4.0);

    /** @throws IllegalArgumentException where there is no ratio or one is not above 0 */
    public Stakes {
        ratios = List.copyOf(ratios);
        Require.that(!ratios.isEmpty(), "no ratio of prices to judge at");
        ratios.forEach(ratio -> Require.positive("ratio of the on-demand to the committed price", ratio));
    }
}
