package dev.headroom.planner.verify;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.replay.Allowance;
import dev.headroom.planner.replay.Replay;
import dev.headroom.planner.replay.ServiceTime;
import dev.headroom.planner.replay.StreamRequest;
import java.util.List;

/**
 * Requests on the way that a plan recommends: each to the first pool of units that admits it, what none admits on demand, what that
 * refuses nowhere.
 *
 * @param spilled what no pool admitted, in order of time
 * @param refused what on demand did not admit either
 */
public record Routed(List<StreamRequest> spilled, List<StreamRequest> refused) {

    /**
     * How requests are admitted.
     *
     * @param units to a pool of units
     * @param onDemand on demand
     * @param service how long a request is in flight on demand
     */
    public record Admission(UnitDoor units, AdmissionRule onDemand, ServiceTime service) {

        /** As a reader would say it. */
        public String label() {
            return "units: " + units.label() + "; on demand: allowances of " + onDemand.label();
        }
    }

    public Routed {
        spilled = List.copyOf(spilled);
        refused = List.copyOf(refused);
    }

    /** Sends requests through what stands. */
    public static Routed of(List<StreamRequest> requests, Standing standing, Admission admission) {
        List<StreamRequest> left = requests;
        for (ModelUnits pool : standing.pools()) {
            left = left.isEmpty()
                    ? left
                    : admission
                            .units()
                            .of(left, standing.unit().planned(), pool)
                            .spilled();
        }
        return new Routed(left, left.isEmpty() ? left : onDemand(left, standing, admission));
    }

    private static List<StreamRequest> onDemand(List<StreamRequest> stream, Standing standing, Admission admission) {
        return Replay.of(stream, Allowance.of(standing.quota()), admission.onDemand(), admission.service())
                .spilled();
    }
}
