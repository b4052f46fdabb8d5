package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * One stream of tokens, input or output: its week, its level and its minutes.
 *
 * @param profile the shape of a week
 * @param level where the weekly level stands and how it goes on
 * @param recentLevels levels of the last weeks as they were, newest first, each above 0, at least one
 * @param bursts how minutes scatter round their hour
 */
public record StreamModel(SeasonProfile profile, LevelWalk level, List<Double> recentLevels, MinuteBursts bursts) {

    /** Older weeks would start too few futures to matter. */
    static final int MOST_LEVELS = 8;

    private static final double HALF_LIFE_WEEKS = 1.2;

    /** @throws IllegalArgumentException where there is no recent level, or one is not above 0 */
    public StreamModel {
        recentLevels = List.copyOf(recentLevels);
        Require.that(!recentLevels.isEmpty(), "a stream has no level of a recent week to start from");
        recentLevels.forEach(tokens -> Require.positive("recent level in tokens per minute", tokens));
    }

    /** How often a future starts from the level of so many weeks ago, relative to the newest: a dip of one week may be over. */
    static double weightOfStart(int weeksAgo) {
        return Math.pow(0.5, weeksAgo / HALF_LIFE_WEEKS);
    }
}
