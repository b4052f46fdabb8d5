package dev.headroom.config;

import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Require;

/**
 * Loads from one to another: of users, or of requests a second.
 *
 * @param isUsers whether they are users
 * @param from above 0; of users a whole number
 * @param to above {@code from}; of users a whole number
 */
public record LoadRange(boolean isUsers, double from, double to) {

    /** @throws IllegalArgumentException where the two are not in order, or users are not whole */
    public LoadRange {
        Require.positive("from", from);
        Require.that(to > from, "to is " + to + ", must be above from, " + from);
        Require.that(
                !isUsers || (from == Math.rint(from) && to == Math.rint(to)),
                "from and to are " + from + " and " + to + ", must be whole numbers of users");
    }

    /** A load of this kind; users are rounded, and at least one. */
    public OfferedLoad load(double size) {
        return isUsers ? new OfferedLoad.Closed((int) Math.max(1, Math.round(size))) : new OfferedLoad.Open(size);
    }
}
