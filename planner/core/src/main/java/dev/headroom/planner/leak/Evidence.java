package dev.headroom.planner.leak;

import dev.headroom.planner.quantity.Require;

/**
 * A figure that was seen, beside the one that it is held against.
 *
 * @param what is counted, with its unit
 * @param reference what it was before, or the limit of {@link LeakRules}; 0 where it is held against nothing
 * @param seen what it is
 */
public record Evidence(String what, double reference, double seen) {

    /** @throws IllegalArgumentException where a figure is not a finite number */
    public Evidence {
        Require.text("what is evident", what);
        Require.that(
                Double.isFinite(reference) && Double.isFinite(seen),
                what + " is " + seen + " beside " + reference + ", both must be finite numbers");
    }

    /** Whether there is another figure that it is held against. */
    public boolean compares() {
        return reference != 0 && reference != seen;
    }
}
