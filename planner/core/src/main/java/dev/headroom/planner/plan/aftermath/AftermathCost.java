package dev.headroom.planner.plan.aftermath;

import dev.headroom.planner.plan.reading.Candidate;
import java.time.Instant;

/**
 * What a plan was to cost over the time that has come, and what what came costs; at the plan's prices, by the meter that it reads
 * futures with.
 *
 * @param from the plan's start
 * @param to the end of what was observed, or the plan's
 * @param observedHours how many hours of it were observed; tokens of the others are counted nowhere, units are paid in all
 * @param forecast its purchase under its own futures
 * @param actual its purchase under what came
 * @param onDemandOnly nothing bought besides what is owned, under what came
 * @param hindsight the best purchase had that been known
 */
public record AftermathCost(
        Instant from,
        Instant to,
        int observedHours,
        Candidate forecast,
        Candidate actual,
        Candidate onDemandOnly,
        Candidate hindsight) {}
