package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Require;

/**
 * Something that may be bought: each unit of it carries in consecutive periods.
 *
 * @param from the first period in which it carries, from 0
 * @param to the first period in which it does not carry any more, above {@code from}
 * @param usdPerUnit US dollars for one unit over these periods, 0 or above
 * @param mostUnits the most that may be bought of it, 0 or above
 */
public record Offer(int from, int to, double usdPerUnit, int mostUnits) {

    /** @throws IllegalArgumentException where a value is out of its range */
    public Offer {
        Require.atLeast("first period of an offer", from, 0);
        Require.atLeast("end of an offer", to, from + 1);
        Require.notNegative("usdPerUnit of an offer", usdPerUnit);
        Require.atLeast("mostUnits of an offer", mostUnits, 0);
    }

    boolean covers(int period) {
        return from <= period && period < to;
    }
}
