package dev.headroom.cli;

import dev.headroom.config.ServiceTargets;
import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.PlanRequest;
import dev.headroom.planner.plan.PlanRules;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.PurchaseRules;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.PriceBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan from what people decided: the workload's quota and share that may wait, the targets, and the price book. */
final class Planning {

    private final Workload workload;
    private final ServiceTargets targets;
    private final PriceBook book;
    private final ModelPrices prices;

    /** At the prices of the price book. */
    Planning(ConfigFolder config, String workload, String targets) {
        this(config, config.workload(workload), targets, config.prices());
    }

    /** At the prices of {@code book}. */
    Planning(ConfigFolder config, Workload workload, String targets, PriceBook book) {
        this.workload = workload;
        this.targets = config.targets(targets);
        this.book = book;
        this.prices = book.of(workload.modelId(), workload.region());
    }

    /**
     * What carries tokens, as far as that is known.
     *
     * @param unit what one model unit carries
     * @param onDemand how far on demand keeps the latency target, where a load was seen that it answered late
     */
    record Carriers(UnitCapacity unit, Optional<OnDemandReach> onDemand) {

        static Carriers of(CapacityCurve capacity) {
            return new Carriers(capacity.unit(), capacity.onDemand());
        }
    }

    /** What must be known of the prices on a day. */
    List<String> warnings(LocalDate day) {
        return book.warnings(prices, day);
    }

    Plan plan(DemandCurve demand, Carriers carriers, int futures, long seed) {
        PlanRules rules = new PlanRules(
                workload.quota(),
                targets.throttledShare(),
                PlanRules.DEFAULT_ASSURANCE,
                workload.deferrableShare(),
                futures,
                seed);
        return Planner.plan(
                new PlanRequest(demand, carriers.unit(), prices, rules, PurchaseRules.NONE, carriers.onDemand()));
    }
}
