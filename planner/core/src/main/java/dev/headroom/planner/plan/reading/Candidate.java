package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.Money;
import java.util.Optional;

/**
 * A purchase and what it costs over the horizon. Money is the mean over the futures; shares are of the tokens that could not
 * be deferred.
 *
 * @param purchase what is bought
 * @param cost what everything costs together
 * @param low the total that one future in ten stays below
 * @param high the total that one future in ten exceeds
 * @param tail the mean total of the worst tenth of futures
 * @param unitCost for model units, those owned before among them, or for the reservation
 * @param spillCost for tokens on demand, refused ones at the same price: they are asked again
 * @param refusedCost the part of that which is refused at first
 * @param batchCost for deferred tokens in batch
 * @param carriedShare share of tokens that what is bought carries
 * @param throttledShare mean share of tokens that is refused
 * @param assuredThrottledShare the share of a month's tokens that is not exceeded in as many futures as the rules ask for, in the
 *     month in which it is largest
 * @param assuredLateShare the same of tokens beyond what on demand was seen to answer within the latency target
 * @param utilisation share of the units' capacity that is used, or of the reserved rates, these weighed by what their tokens cost on demand; 0
 *     where nothing is bought
 * @param chanceCheaper share of futures in which it costs less than buying nothing
 * @param meetsTarget whether the assured shares are within the targets
 * @param priority what goes on the Priority tier; empty where nothing does
 */
public record Candidate(
        Purchase purchase,
        Money cost,
        Money low,
        Money high,
        Money tail,
        Money unitCost,
        Money spillCost,
        Money refusedCost,
        Money batchCost,
        double carriedShare,
        double throttledShare,
        double assuredThrottledShare,
        double assuredLateShare,
        double utilisation,
        double chanceCheaper,
        boolean meetsTarget,
        Optional<PriorityUse> priority) {

    /** Where nothing goes on the Priority tier. */
    public Candidate(
            Purchase purchase,
            Money cost,
            Money low,
            Money high,
            Money tail,
            Money unitCost,
            Money spillCost,
            Money refusedCost,
            Money batchCost,
            double carriedShare,
            double throttledShare,
            double assuredThrottledShare,
            double assuredLateShare,
            double utilisation,
            double chanceCheaper,
            boolean meetsTarget) {
        this(
                purchase,
                cost,
                low,
                high,
                tail,
                unitCost,
                spillCost,
                refusedCost,
                batchCost,
                carriedShare,
                throttledShare,
                assuredThrottledShare,
                assuredLateShare,
                utilisation,
                chanceCheaper,
                meetsTarget,
                Optional.empty());
    }
}
