package dev.headroom.reports;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Insurance;
import dev.headroom.planner.plan.reading.Savings;
import dev.headroom.planner.plan.reading.UnitStep;
import dev.headroom.planner.plan.reason.AdmissionSensitivity;
import dev.headroom.planner.plan.reason.Alternative;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.plan.reason.FreshCheck;
import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.reason.Proof;
import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.planner.plan.reason.Waiting;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.quantity.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A plan in the making: its parts can be exchanged one by one. */
final class PlanDraft {

    String workload = "chat";
    Instant start = Instant.parse("2026-09-28T00:00:00Z");
    Instant end = Instant.parse("2027-03-28T00:00:00Z");
    Candidate nothing = Plans.NOTHING;
    Candidate chosen = Plans.TWO;
    List<Candidate> candidates = Plans.CANDIDATES;
    List<Alternative> alternatives = Plans.ALTERNATIVES;
    List<Excluded> excluded = List.of();
    List<UnitStep> steps = Plans.STEPS;
    List<BreakEven> breakEvens = Plans.BREAK_EVENS;
    OptionalDouble retirement = OptionalDouble.of(0.5);
    List<Sensitivity> sensitivities = List.of();
    Proof proof = new Proof(Plans.usd(140_000), Plans.usd(140_000));
    List<HoldRange> holds = List.of(Plans.OUTPUT_HOLDS);
    FreshCheck fresh =
            new FreshCheck(60, new Estimate(58 / 60.0, 0.899, 0.994, 0.9), Plans.usd(141_000), Plans.usd(201_000));
    Optional<Waiting> waiting = Optional.of(new Waiting(Plans.usd(9_000), Plans.usd(4_000)));
    Insurance insurance = new Insurance(0, 0, Plans.usd(0));
    Savings savings = Plans.SAVINGS;
    PurchaseRules buying = PurchaseRules.NONE;
    Assumptions assumptions = Assumptions.NONE;
    List<BindingRule> binding = List.of();
    Optional<AdmissionSensitivity> admission = Optional.of(admission());
    List<DayBand> outlook = Plans.outlook(14);
    UnitCapacity unit = Plans.MEASURED;
    ModelPrices prices = Plans.PRICES;
    PlanRules rules = new PlanRules(new OnDemandQuota(6_000_000, 1), 0.001, 0.9, 0, 60, 7);
    List<String> notes = List.of("made by hand");

    /** The same draft, buying nothing because nothing else could be costed. */
    PlanDraft withoutCandidates() {
        chosen = nothing;
        candidates = List.of(nothing);
        alternatives = List.of();
        steps = List.of();
        holds = List.of();
        waiting = Optional.empty();
        retirement = OptionalDouble.empty();
        admission = Optional.empty();
        return this;
    }

    /** The same draft, buying nothing because it is cheapest. */
    PlanDraft choosingNothing() {
        chosen = nothing;
        retirement = OptionalDouble.empty();
        admission = Optional.empty();
        return this;
    }

    /** Half a second was measured, and a second saves up more. */
    private static AdmissionSensitivity admission() {
        return new AdmissionSensitivity(
                new UnitAdmission.Measured(
                        AdmissionRule.Window.REFILL,
                        new Estimate(0.5, 0.45, 0.6, 0.9),
                        0.002,
                        Optional.empty(),
                        List.of("reservation: it takes two steps that differ in maxTokens")),
                OptionalInt.empty(),
                List.of(
                        new AdmissionSensitivity.Stretch("median day", 480, 96_000),
                        new AdmissionSensitivity.Stretch("busiest hour", 60, 24_000)),
                List.of(
                        trial(AdmissionRule.refilled(Duration.ofMillis(500)), 0.031, 0.24, 0.002),
                        trial(AdmissionRule.refilled(Duration.ofSeconds(1)), 0.024, 0.21, 0),
                        trial(AdmissionRule.DEFAULT, 0.011, 0.16, 0)),
                List.of("rules that reserve maxTokens are left out: the workload's file does not say it"));
    }

    private static AdmissionSensitivity.Trial trial(AdmissionRule rule, double day, double peak, double refused) {
        return new AdmissionSensitivity.Trial(
                rule,
                List.of(
                        new AdmissionSensitivity.Outcome(day, 0, 50 + 100 * day),
                        new AdmissionSensitivity.Outcome(peak, refused, 50 + 100 * peak)));
    }

    Plan plan() {
        return new Plan(
                Plans.MODEL,
                workload,
                start,
                end,
                chosen,
                nothing,
                proof,
                alternatives,
                excluded,
                candidates,
                steps,
                breakEvens,
                retirement,
                sensitivities,
                holds,
                fresh,
                waiting,
                insurance,
                chosen.purchase().buysNothing() ? Optional.empty() : Optional.of(savings),
                outlook,
                unit,
                prices,
                rules,
                buying,
                Optional.of(assumptions),
                binding,
                admission,
                notes);
    }
}
