package dev.headroom.planner.review;

import dev.headroom.planner.quantity.Require;

/**
 * From where on something is a finding. The limits are ours.
 *
 * @param idle the share of a purchase's cost that on demand would have saved
 * @param shortClears a purchase that is short is so above the targets' share of minutes, and stays so until this share of it, from 0 to
 *     1; the same for one that is badly split
 * @param daysToExpiry how long before its end a term is told, 0 or above
 * @param daysToEndOfLife how long before it a model's end is told, 0 or above
 * @param leastHours purchases that are younger are not called idle
 */
public record ReviewRules(Band idle, double shortClears, int daysToExpiry, int daysToEndOfLife, int leastHours) {

    /** A tenth of the cost, and until nothing is lost; half the targets' share; 30 and 180 days; a day. */
    public static final ReviewRules USUAL = new ReviewRules(new Band(0.10, 0), 0.5, 30, 180, 24);

    /** @throws IllegalArgumentException where a limit is out of its range */
    public ReviewRules {
        Require.within("shortClears", shortClears, 0, 1);
        Require.atLeast("days to expiry", daysToExpiry, 0);
        Require.atLeast("days to the end of life", daysToEndOfLife, 0);
        Require.atLeast("least hours", leastHours, 1);
    }

    /** The same, told so many days before a term ends. */
    public ReviewRules expiringWithin(int days) {
        return new ReviewRules(idle, shortClears, days, daysToEndOfLife, leastHours);
    }

    Band above(double share) {
        return new Band(share, share * shortClears);
    }
}
