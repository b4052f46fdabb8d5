package dev.headroom.cli;

import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.leak.LeakFinder;
import dev.headroom.planner.leak.LeakRules;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.usage.UsageHistory;

/** Looks for leaks in a workload's history, at the prices of its Region. */
record LeakSearch(ConfigFolder config, Workload owner) {

    Leaks in(UsageHistory history, long seed) {
        PriceBook prices = config.prices();
        LeakFinder.Known known = new LeakFinder.Known(
                owner.timeZone(),
                prices.of(owner.modelId(), owner.region()),
                prices.onDemandIn(owner.region()),
                owner.deferrableShare());
        return LeakFinder.find(history, known, LeakRules.USUAL, seed);
    }
}
