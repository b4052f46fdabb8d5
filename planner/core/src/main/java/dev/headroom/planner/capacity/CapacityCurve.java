package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Require;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that load tests showed: each endpoint, and what one model unit carries at the target.
 *
 * @param target the latency target it was read at
 * @param unit what one model unit carries
 * @param onDemand how far on demand keeps the target, where a load was seen that it answered late
 * @param endpoints the endpoints that were measured
 * @param frontier what one unit carries of any mix, where several were measured
 * @param admission by which rule a unit admits; empty where nobody looked
 */
public record CapacityCurve(
        LatencyTarget target,
        UnitCapacity unit,
        Optional<OnDemandReach> onDemand,
        List<EndpointCapacity> endpoints,
        Optional<UnitFrontier> frontier,
        Optional<UnitAdmission> admission) {

    public CapacityCurve {
        endpoints = List.copyOf(endpoints);
    }

    /** Where on demand was never late, or not measured. */
    public CapacityCurve(LatencyTarget target, UnitCapacity unit, List<EndpointCapacity> endpoints) {
        this(target, unit, Optional.empty(), endpoints);
    }

    /** Of one mix, where nobody looked how a unit admits. */
    public CapacityCurve(
            LatencyTarget target,
            UnitCapacity unit,
            Optional<OnDemandReach> onDemand,
            List<EndpointCapacity> endpoints) {
        this(target, unit, onDemand, endpoints, Optional.empty(), Optional.empty());
    }

    /** The same with what was found of several mixes. */
    public CapacityCurve of(UnitFrontier mixes, UnitAdmission rule) {
        return new CapacityCurve(target, unit, onDemand, endpoints, Optional.of(mixes), Optional.of(rule));
    }

    /** Ids with more in them than a model's plain one, under which units were measured: those of context lengths. */
    public List<String> unitIds(String modelId) {
        return endpoints.stream()
                .map(EndpointCapacity::run)
                .flatMap(run -> run.endpoints().stream())
                .filter(Endpoint.Provisioned.class::isInstance)
                .map(Endpoint::modelId)
                .filter(id -> id.startsWith(modelId + ":"))
                .distinct()
                .toList();
    }

    /**
     * Reads runs. At most one of them is against a provisioned endpoint; without one the unit is unknown.
     *
     * @throws IllegalArgumentException where there is no run, more than one is provisioned, or they measure different models
     */
    public static CapacityCurve fit(List<Measurements> runs, LatencyTarget target, long seed) {
        Require.that(!runs.isEmpty(), "no measurements given, nothing to fit");
        long models = runs.stream()
                .map(run -> run.run().endpoint().modelId())
                .distinct()
                .count();
        Require.that(models == 1, "the runs measure " + models + " different models; fit them apart");
        List<Measurements> provisioned = runs.stream()
                .filter(run -> run.run().endpoint() instanceof Endpoint.Provisioned)
                .toList();
        Require.that(provisioned.size() <= 1, "two runs measure a provisioned endpoint; give the one to plan with");
        List<EndpointCapacity> endpoints =
                runs.stream().map(run -> EndpointCapacity.of(run, target, seed)).toList();
        UnitCapacity unit = provisioned.isEmpty()
                ? new UnitCapacity.Unknown()
                : UnitMeter.measure(provisioned.get(0), target, seed)
                        .doubted(endpoints.get(runs.indexOf(provisioned.get(0))).caveats());
        Optional<OnDemandReach> onDemand = runs.stream()
                .map(run -> OnDemandReach.of(run, target))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(OnDemandReach::concurrency));
        return new CapacityCurve(target, unit, onDemand, endpoints);
    }
}
