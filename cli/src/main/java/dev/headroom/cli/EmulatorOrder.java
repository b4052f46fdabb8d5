package dev.headroom.cli;

import dev.headroom.planner.quantity.ModelUnits;
import java.util.Optional;

/**
 * What is to be measured on an emulator.
 *
 * @param units model units that are rented for it; empty for the model on demand
 * @param behind what the model on demand is to the units
 */
record EmulatorOrder(Optional<ModelUnits> units, Behind behind) {

    /** What stands behind rented units. */
    enum Behind {
        NOTHING,
        /** What the units throttle goes on demand. */
        SPILL,
        /** Blocks of the load go on demand, to be compared. */
        AGAINST
    }

    static EmulatorOrder of(Optional<ModelUnits> units) {
        return new EmulatorOrder(units, Behind.NOTHING);
    }
}
