package dev.headroom.planner.demand;

/**
 * One stream of tokens, input or output: its week, its level and its minutes.
 *
 * @param profile the shape of a week
 * @param level where the weekly level stands and how it goes on
 * @param bursts how minutes scatter round their hour
 */
public record StreamModel(SeasonProfile profile, LevelWalk level, MinuteBursts bursts) {}
