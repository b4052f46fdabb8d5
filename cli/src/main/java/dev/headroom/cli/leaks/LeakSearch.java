package dev.headroom.cli.leaks;

import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.leak.LatencyGoal;
import dev.headroom.planner.leak.LeakFinder;
import dev.headroom.planner.leak.LeakRules;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.usage.UsageHistory;
import java.util.Optional;

/**
 * Looks for leaks in a workload's history, at the prices of its Region.
 *
 * @param promised how long its answers may take; absent where nobody says
 */
public record LeakSearch(ConfigFolder config, Workload owner, Optional<LatencyTarget> promised) {

    public Leaks in(UsageHistory history, long seed) {
        PriceBook prices = config.prices();
        LeakFinder.Known known = new LeakFinder.Known(
                owner.timeZone(),
                prices.of(owner.modelId(), owner.region()),
                prices.onDemandIn(owner.region()),
                owner.deferrableShare(),
                promised.map(LeakSearch::goal));
        return LeakFinder.find(history, known, LeakRules.USUAL, seed);
    }

    private static LatencyGoal goal(LatencyTarget target) {
        return new LatencyGoal(target.quantile(), target.timeToFirstToken(), target.endToEnd());
    }
}
