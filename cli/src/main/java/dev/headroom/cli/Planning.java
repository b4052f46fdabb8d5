package dev.headroom.cli;

import dev.headroom.config.ServiceTargets;
import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.PlanRequest;
import dev.headroom.planner.plan.PlanRules;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.price.ModelPrices;

/** A plan from what people decided: the workload's quota and share that may wait, the targets, and the price book. */
final class Planning {

    private final Workload workload;
    private final ServiceTargets targets;
    private final ModelPrices prices;

    Planning(ConfigFolder config, String workload, String targets) {
        this.workload = config.workload(workload);
        this.targets = config.targets(targets);
        this.prices = config.prices().of(this.workload.modelId(), this.workload.region());
    }

    Plan plan(DemandCurve demand, UnitCapacity unit, int futures, long seed) {
        PlanRules rules = new PlanRules(
                workload.quota(),
                targets.throttledShare(),
                PlanRules.DEFAULT_ASSURANCE,
                workload.deferrableShare(),
                futures,
                seed);
        return Planner.plan(new PlanRequest(demand, unit, prices, rules));
    }
}
