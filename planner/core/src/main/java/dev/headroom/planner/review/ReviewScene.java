package dev.headroom.planner.review;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that a review is made from; what is absent is not guessed.
 *
 * @param now when it is made
 * @param modelId of which model
 * @param unitIds under which id its units are bought, at least one; more where that is still to be chosen
 * @param region in which Region
 * @param bought every purchase of the model there that is billed now
 * @param prices of the model there
 * @param demand what was asked for lately
 * @param unit what one unit carries
 * @param quota what spills over meets
 * @param throttledShare the largest share of minutes or requests that may be refused
 * @param endOfLife when the model is withdrawn
 * @param plan what was recommended
 */
public record ReviewScene(
        Instant now,
        String modelId,
        List<String> unitIds,
        String region,
        List<Bought> bought,
        ModelPrices prices,
        Optional<Demand> demand,
        UnitCapacity unit,
        OnDemandQuota quota,
        OptionalDouble throttledShare,
        Optional<Instant> endOfLife,
        Optional<Planned> plan) {

    /** @throws IllegalArgumentException where units have no id */
    public ReviewScene {
        unitIds = List.copyOf(unitIds);
        Require.that(!unitIds.isEmpty(), "units of " + modelId + " have no id");
        bought = List.copyOf(bought);
    }

    int held() {
        return bought.stream().mapToInt(each -> each.units().count()).sum();
    }

    /** US dollars for 730 hours of all that is held. */
    double usdPerMonth() {
        return bought.stream().mapToDouble(Bought::usdPerMonth).sum();
    }

    /** Tokens per minute of one unit; empty where nobody knows. */
    Optional<TokenRates> carriedByOne() {
        if (unit instanceof UnitCapacity.Measured measured) {
            return Optional.of(measured.rates());
        }
        return unit instanceof UnitCapacity.Declared declared ? Optional.of(declared.rates()) : Optional.empty();
    }
}
