package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Require;

/**
 * How many units may be held in one period.
 *
 * @param owned units that are there whatever is bought, 0 or above
 * @param least the fewest that must be there, those owned among them
 * @param most the most that may be there, those owned among them; who owns more already keeps them
 */
public record UnitRange(int owned, int least, int most) {

    /** @throws IllegalArgumentException where a number is negative */
    public UnitRange {
        Require.atLeast("owned units", owned, 0);
        Require.atLeast("least units", least, 0);
        Require.atLeast("most units", most, 0);
    }

    /** Nothing owned, nothing asked for. */
    public static UnitRange upTo(int most) {
        return new UnitRange(0, 0, most);
    }

    int lowest() {
        return Math.max(owned, least);
    }

    int highest() {
        return Math.max(owned, most);
    }
}
