package dev.headroom.planner.plan.reason;

import dev.headroom.planner.price.CommitmentTerm;
import java.util.OptionalDouble;

/**
 * What a unit must carry, every minute of its term, to cost no more than the same tokens on demand. It needs no knowledge of
 * what a unit can carry.
 *
 * @param term the term
 * @param usdPerHour the price of a unit
 * @param inputPerMinute input tokens per minute at the demand's own mix
 * @param outputPerMinute output tokens per minute at the demand's own mix
 * @param shareOfUnit that stream as a share of what a unit carries, where that is known; above 1 it can never pay
 */
public record BreakEven(
        CommitmentTerm term,
        double usdPerHour,
        double inputPerMinute,
        double outputPerMinute,
        OptionalDouble shareOfUnit) {}
