package dev.headroom.cli;

import dev.headroom.config.ServiceTargets;
import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Assumption;
import dev.headroom.planner.plan.Assumptions;
import dev.headroom.planner.plan.PlanRequest;
import dev.headroom.planner.plan.PlanRules;
import dev.headroom.planner.plan.RequestShape;
import dev.headroom.planner.plan.Stated;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.PriceBook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a plan follows from: what people decided of the workload, the targets, and the price book. */
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
     * @param inFlight how long a request is in flight on demand; empty where it was not measured
     * @param saidOn when what a unit carries was declared; empty where it was not, or nobody says
     */
    record Carriers(
            UnitCapacity unit,
            Optional<OnDemandReach> onDemand,
            Optional<Duration> inFlight,
            Optional<LocalDate> saidOn) {

        static Carriers of(CapacityCurve capacity) {
            return new Carriers(capacity.unit(), capacity.onDemand(), OnDemandTime.of(capacity), Optional.empty());
        }
    }

    /** What must be known of the prices on a day. */
    List<String> warnings(LocalDate day) {
        return new PriceWarnings(book, prices).on(day);
    }

    /** What to plan. */
    PlanRequest request(DemandCurve demand, Carriers carriers, Draw draw) {
        PlanRules rules = new PlanRules(
                workload.quota(),
                targets.throttledShare(),
                PlanRules.DEFAULT_ASSURANCE,
                workload.deferrableShare(),
                draw.futures(),
                draw.seed());
        RequestShape shape = new RequestShape(workload.maxTokens(), carriers.inFlight());
        return new PlanRequest(
                demand,
                carriers.unit(),
                prices,
                rules,
                workload.purchasing(),
                carriers.onDemand(),
                shape,
                assumptions(carriers.unit(), carriers.saidOn()));
    }

    private Assumptions assumptions(UnitCapacity unit, Optional<LocalDate> saidOn) {
        Assumptions stated = workload.assumptions();
        if (!targets.stated().equals(Stated.NOT)) {
            stated = stated.with(Assumption.TARGETS, targets.stated());
        }
        return unit instanceof UnitCapacity.Declared declared
                ? stated.with(Assumption.UNIT, new Stated(Optional.of(declared.saidBy()), saidOn))
                : stated;
    }

    /** How many futures to draw, and from which seed. */
    record Draw(int futures, long seed) {}
}
