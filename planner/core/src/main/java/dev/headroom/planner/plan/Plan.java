package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.UnitCapacity;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A recommendation and what it follows from.
 *
 * @param modelId the model
 * @param workload the workload
 * @param start the beginning of the horizon
 * @param end its end; every cost is for the time between
 * @param chosen the cheapest candidate that meets the target, or, where none does, the one that misses it least
 * @param onDemandOnly the candidate that buys nothing besides what is owned
 * @param proof that no purchases within the rules are better
 * @param alternatives the candidates closest to it, each with the reason why it lost
 * @param excluded terms that were not considered, with the reason
 * @param candidates every plain purchase: one number of units on one term all along, in order of term and units; then reservations in
 *     order of term and size
 * @param steps what each further unit is worth
 * @param breakEvens what a unit must carry on each term
 * @param breakEvenRetirementPerYear the chance per year of the workload's end at which the chosen purchase only breaks even;
 *     empty where nothing is bound
 * @param sensitivities what would change the choice
 * @param holds how far each input may move before the choice no longer holds
 * @param fresh the choice in futures that it was not chosen on
 * @param waiting what it costs to decide later; empty where the plan is of one month only
 * @param insurance what the choice does against refusals
 * @param savings what the choice saves, future by future; empty where it buys nothing
 * @param outlook the demand to come, day by day
 * @param unit what one unit was taken to carry
 * @param prices the prices used
 * @param rules what was to be kept
 * @param buying what limited a purchase
 * @param assumptions who stated what of these inputs, and when; a plan of an earlier version does not say
 * @param binding the rules for purchases without which something else would be best
 * @param admission what the choice does under other rules by which units might admit; empty where no units stand, or nobody replayed them
 * @param notes what a reader must know of the inputs
 */
public record Plan(
        String modelId,
        String workload,
        Instant start,
        Instant end,
        Candidate chosen,
        Candidate onDemandOnly,
        Proof proof,
        List<Alternative> alternatives,
        List<Excluded> excluded,
        List<Candidate> candidates,
        List<UnitStep> steps,
        List<BreakEven> breakEvens,
        OptionalDouble breakEvenRetirementPerYear,
        List<Sensitivity> sensitivities,
        List<HoldRange> holds,
        FreshCheck fresh,
        Optional<Waiting> waiting,
        Insurance insurance,
        Optional<Savings> savings,
        List<DayBand> outlook,
        UnitCapacity unit,
        ModelPrices prices,
        PlanRules rules,
        PurchaseRules buying,
        Optional<Assumptions> assumptions,
        List<BindingRule> binding,
        Optional<AdmissionSensitivity> admission,
        List<String> notes) {

    public Plan {
        alternatives = List.copyOf(alternatives);
        excluded = List.copyOf(excluded);
        candidates = List.copyOf(candidates);
        steps = List.copyOf(steps);
        breakEvens = List.copyOf(breakEvens);
        sensitivities = List.copyOf(sensitivities);
        holds = List.copyOf(holds);
        outlook = List.copyOf(outlook);
        binding = List.copyOf(binding);
        notes = List.copyOf(notes);
    }

    /** The same with what was replayed of it. */
    public Plan admitting(Optional<AdmissionSensitivity> replayed) {
        return new Plan(
                modelId,
                workload,
                start,
                end,
                chosen,
                onDemandOnly,
                proof,
                alternatives,
                excluded,
                candidates,
                steps,
                breakEvens,
                breakEvenRetirementPerYear,
                sensitivities,
                holds,
                fresh,
                waiting,
                insurance,
                savings,
                outlook,
                unit,
                prices,
                rules,
                buying,
                assumptions,
                binding,
                replayed,
                notes);
    }
}
