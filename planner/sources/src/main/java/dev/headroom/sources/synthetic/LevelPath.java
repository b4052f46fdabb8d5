package dev.headroom.sources.synthetic;

import dev.headroom.planner.quantity.Require;

/**
 * How the level of requests moves: steadily, by chance from week to week, and by chance from day to day.
 *
 * @param growthPerWeek median growth a week: 0.03 is 3 %; above -1
 * @param weeklySd standard deviation of a week's growth in its logarithm, 0 or above
 * @param dailySd standard deviation of a day's level in its logarithm, each day on its own, 0 or above
 */
public record LevelPath(double growthPerWeek, double weeklySd, double dailySd) {

    /** @throws IllegalArgumentException where a number is out of range */
    public LevelPath {
        Require.positive("1 + growth a week", 1 + growthPerWeek);
        Require.notNegative("weekly standard deviation", weeklySd);
        Require.notNegative("daily standard deviation", dailySd);
    }
}
