package dev.headroom.planner.plan;

import dev.headroom.planner.quantity.Money;

/**
 * A purchase and what it costs over the horizon. Money is the mean over the futures; shares are of the tokens that could not
 * be deferred.
 *
 * @param purchase what is bought
 * @param cost what everything costs together
 * @param low the total that one future in ten stays below
 * @param high the total that one future in ten exceeds
 * @param unitCost for model units
 * @param spillCost for tokens on demand
 * @param batchCost for deferred tokens in batch
 * @param carriedShare share of tokens that the units carry
 * @param throttledShare mean share of tokens that is refused
 * @param assuredThrottledShare the share that is not exceeded in as many futures as the rules ask for
 * @param utilisation share of the units' capacity that is used; 0 without units
 * @param chanceCheaper share of futures in which it costs less than buying nothing
 * @param meetsTarget whether the assured share is within the target
 */
public record Candidate(
        Purchase purchase,
        Money cost,
        Money low,
        Money high,
        Money unitCost,
        Money spillCost,
        Money batchCost,
        double carriedShare,
        double throttledShare,
        double assuredThrottledShare,
        double utilisation,
        double chanceCheaper,
        boolean meetsTarget) {}
