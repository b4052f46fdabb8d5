package dev.headroom.planner.plan.request;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.TestedRange;
import java.util.Optional;

/**
 * What load tests tried.
 *
 * @param units of bought units; empty where nothing was measured
 * @param onDemand on demand likewise
 */
public record Tested(Optional<TestedRange> units, Optional<TestedRange> onDemand) {

    /** Nothing. */
    public static final Tested NOTHING = new Tested(Optional.empty(), Optional.empty());

    /** The tests that a capacity was read from. */
    public static Tested of(CapacityCurve capacity) {
        return new Tested(TestedRange.ofUnits(capacity), TestedRange.ofOnDemand(capacity));
    }
}
