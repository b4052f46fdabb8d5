package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.reading.Candidate;

/**
 * A candidate that was not chosen.
 *
 * @param candidate what it was
 * @param reason why it lost, with its numbers
 */
public record Alternative(Candidate candidate, String reason) {}
