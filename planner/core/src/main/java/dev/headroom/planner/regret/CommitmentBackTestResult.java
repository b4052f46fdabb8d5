package dev.headroom.planner.regret;

/** The regrets of a back-test, or why there are none. */
public sealed interface CommitmentBackTestResult permits CommitmentBackTest, NothingToJudge {}
