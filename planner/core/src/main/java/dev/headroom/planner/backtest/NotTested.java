package dev.headroom.planner.backtest;

import dev.headroom.planner.demand.NotEnoughData;

/**
 * The history is too short to be tested on over the term: an answer, not an error.
 *
 * @param refusal what there is and what it takes
 */
public record NotTested(NotEnoughData refusal) implements BackTestResult {}
