package dev.headroom.cli;

import dev.headroom.config.ServiceTargets;
import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.PlanRequest;
import dev.headroom.planner.plan.PlanRules;
import dev.headroom.planner.plan.RequestShape;
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

    /** What must be known of the prices on a day. */
    List<String> warnings(LocalDate day) {
        return new PriceWarnings(book, prices).on(day);
    }

    /**
     * What to plan.
     *
     * @param inFlight how long a request is in flight on demand; empty where it was not measured
     */
    PlanRequest request(DemandCurve demand, UnitCapacity unit, Draw draw, Optional<Duration> inFlight) {
        PlanRules rules = new PlanRules(
                workload.quota(),
                targets.throttledShare(),
                PlanRules.DEFAULT_ASSURANCE,
                workload.deferrableShare(),
                draw.futures(),
                draw.seed());
        RequestShape shape = new RequestShape(workload.maxTokens(), inFlight);
        return new PlanRequest(demand, unit, prices, rules, workload.purchasing(), shape);
    }

    /** How many futures to draw, and from which seed. */
    record Draw(int futures, long seed) {}
}
