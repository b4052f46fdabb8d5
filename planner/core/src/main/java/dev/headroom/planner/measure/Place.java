package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;

/**
 * Which attempt of a run one is.
 *
 * @param level index of the load level in the run that its request belongs to, from 0
 * @param user virtual user, from 0
 * @param turn which of its user's requests it belongs to, from 0
 * @param number 1 for a first attempt, 2 for its first retry
 * @param route index of the endpoint in the run that it went to, from 0
 */
public record Place(int level, long user, int turn, int number, int route) {

    /** @throws IllegalArgumentException where an index is negative, or the number below 1 */
    public Place {
        Require.atLeast("level", level, 0);
        Require.notNegative("user", user);
        Require.atLeast("turn", turn, 0);
        Require.atLeast("attempt number", number, 1);
        Require.atLeast("route", route, 0);
    }
}
