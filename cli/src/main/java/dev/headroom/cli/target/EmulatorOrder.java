package dev.headroom.cli.target;

import dev.headroom.planner.quantity.ModelUnits;
import java.util.Optional;

/**
 * What is to be measured on an emulator.
 *
 * @param units model units that are rented for it; empty for the model on demand
 * @param behind what the model on demand is to the units
 */
public record EmulatorOrder(Optional<ModelUnits> units, Behind behind) {

    /** What stands behind rented units. */
    public enum Behind {
        NOTHING,
        /** What the units throttle goes on demand. */
        SPILL,
        /** Blocks of the load go on demand, to be compared. */
        AGAINST
    }

    public static EmulatorOrder of(Optional<ModelUnits> units) {
        return new EmulatorOrder(units, Behind.NOTHING);
    }
}
