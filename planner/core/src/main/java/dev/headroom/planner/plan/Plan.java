package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.price.ModelPrices;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A recommendation and what it follows from.
 *
 * @param modelId the model
 * @param workload the workload
 * @param start the beginning of the horizon
 * @param end its end; every cost is for the time between
 * @param chosen the cheapest candidate that meets the target, or, where none does, the one that misses it least
 * @param onDemandOnly the candidate that buys nothing
 * @param alternatives the candidates closest to it, each with the reason why it lost
 * @param excluded terms that were not considered, with the reason
 * @param candidates every candidate that was costed, in order of term and units
 * @param steps what each further unit is worth
 * @param breakEvens what a unit must carry on each term
 * @param breakEvenRetirementPerYear the chance per year of the workload's end at which the chosen purchase only breaks even;
 *     empty where nothing is bound
 * @param sensitivities what would change the choice
 * @param outlook the demand to come, day by day
 * @param unit what one unit was taken to carry
 * @param prices the prices used
 * @param rules what was to be kept
 * @param notes what a reader must know of the inputs
 */
public record Plan(
        String modelId,
        String workload,
        Instant start,
        Instant end,
        Candidate chosen,
        Candidate onDemandOnly,
        List<Alternative> alternatives,
        List<Excluded> excluded,
        List<Candidate> candidates,
        List<UnitStep> steps,
        List<BreakEven> breakEvens,
        OptionalDouble breakEvenRetirementPerYear,
        List<Sensitivity> sensitivities,
        List<DayBand> outlook,
        UnitCapacity unit,
        ModelPrices prices,
        PlanRules rules,
        List<String> notes) {

    public Plan {
        alternatives = List.copyOf(alternatives);
        excluded = List.copyOf(excluded);
        candidates = List.copyOf(candidates);
        steps = List.copyOf(steps);
        breakEvens = List.copyOf(breakEvens);
        sensitivities = List.copyOf(sensitivities);
        outlook = List.copyOf(outlook);
        notes = List.copyOf(notes);
    }
}
