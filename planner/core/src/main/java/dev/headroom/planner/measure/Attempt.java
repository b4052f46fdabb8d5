package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;

/**
 * One request that was sent once. A retry is another attempt of the same user with the next number.
 *
 * @param level index of the load level in the run that it belongs to, from 0
 * @param user virtual user, from 0
 * @param number 1 for a first attempt, 2 for its first retry
 * @param timing when its parts happened
 * @param tokens what the service counted
 * @param answer how it ended
 */
public record Attempt(int level, long user, int number, Timing timing, TokenUse tokens, Answer answer) {

    /** @throws IllegalArgumentException where the level or user is negative, or the number below 1 */
    public Attempt {
        Require.atLeast("level", level, 0);
        Require.notNegative("user", user);
        Require.atLeast("attempt number", number, 1);
    }

    public boolean isOk() {
        return answer.outcome().isOk();
    }
}
