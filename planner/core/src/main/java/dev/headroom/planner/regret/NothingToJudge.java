package dev.headroom.planner.regret;

/**
 * No decision could be judged: an answer, not an error.
 *
 * @param reason why, and what it takes
 */
public record NothingToJudge(String reason) implements CommitmentBackTestResult {}
