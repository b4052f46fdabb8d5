package dev.headroom.cli.plan;

import dev.headroom.config.ServiceTargets;
import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.RequestShape;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.plan.request.Tested;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.PriceAge;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.verify.AdmissionTrials;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a plan follows from: what people decided of the workload, the targets, and the price book. */
public final class Planning {

    private final Workload workload;
    private final ServiceTargets targets;
    private final PriceBook book;
    private final ModelPrices prices;

    /** At the prices of the price book. */
    public Planning(ConfigFolder config, String workload, String targets) {
        this(config, config.workload(workload), targets, config.prices());
    }

    /** At the prices of {@code book}. */
    public Planning(ConfigFolder config, Workload workload, String targets, PriceBook book) {
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
     * @param tested what load tests tried
     * @param saidOn when what a unit carries was declared; empty where it was not, or nobody says
     */
    public record Carriers(
            UnitCapacity unit,
            Optional<OnDemandReach> onDemand,
            Optional<Duration> inFlight,
            Tested tested,
            Optional<LocalDate> saidOn) {

        public static Carriers of(CapacityCurve capacity) {
            return new Carriers(
                    capacity.unit(),
                    capacity.onDemand(),
                    OnDemandTime.of(capacity),
                    Tested.of(capacity),
                    Optional.empty());
        }

        /**
         * Planned with the low end of what a unit was measured to carry.
         *
         * @throws IllegalArgumentException where none was measured
         */
        Carriers cautious() {
            if (unit instanceof UnitCapacity.Measured measured) {
                return new Carriers(measured.cautious(), onDemand, inFlight, tested, saidOn);
            }
            throw new IllegalArgumentException("--unit-basis is low, but no unit was measured; leave it out");
        }
    }

    /** Makes the plan, and replays what it recommends under the rules by which units might admit. */
    public Plan plan(PlanRequest request, Optional<CapacityCurve> measured, Work work) {
        Plan plan = Planner.plan(request, work);
        AdmissionTrials.Known known = new AdmissionTrials.Known(
                admission(measured), workload.maxTokens(), measured.flatMap(OnDemandTime::onUnitsOrElse));
        return plan.admitting(AdmissionTrials.of(plan, request.demand(), known));
    }

    /** What was measured goes before what was declared. */
    private UnitAdmission admission(Optional<CapacityCurve> measured) {
        Optional<UnitAdmission> found = measured.flatMap(CapacityCurve::admission);
        return found.filter(rule -> rule instanceof UnitAdmission.Measured)
                .or(workload::admission)
                .or(() -> found)
                .orElseGet(() -> UnitAdmission.Unknown.because(
                        "nobody measured or declared it; to find it: headroom unit measure"));
    }

    /** What must be known of the prices on a day. */
    List<String> warnings(LocalDate day) {
        return new PriceWarnings(book, prices).on(day);
    }

    /** Why the prices are too old on a day, where they may be so many days old; empty where they are not. */
    Optional<String> tooOld(LocalDate day, int mostDays) {
        return new PriceAge(day, mostDays).refusal(prices);
    }

    /** What to plan. */
    public PlanRequest request(DemandCurve demand, Carriers carriers, Draw draw) {
        PlanRules rules = new PlanRules(
                workload.quota(),
                targets.throttledShare(),
                PlanRules.DEFAULT_ASSURANCE,
                workload.deferrableShare(),
                draw.futures(),
                draw.seed(),
                workload.priority());
        RequestShape shape = new RequestShape(workload.maxTokens(), carriers.inFlight());
        return new PlanRequest(
                demand,
                carriers.unit(),
                prices,
                rules,
                workload.purchasing(),
                carriers.onDemand(),
                shape,
                carriers.tested(),
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
    public record Draw(int futures, long seed) {}
}
