package dev.headroom.planner.backtest;

/** The scores of a back-test, or why there are none. */
public sealed interface BackTestResult permits BackTest, NotTested {}
