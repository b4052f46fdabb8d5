package dev.headroom.planner.verify;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What stands at an instant of a plan: a pool of units for each purchase, and the model on demand behind them.
 *
 * @param pools the units of each purchase, those owned before first and those by the hour last; empty where all is on demand
 * @param unit what one unit carries
 * @param quota on demand
 * @param prices of the model
 * @param unitUsdPerHour US dollars that all pools cost in an hour, 0 or above
 */
public record Standing(
        List<ModelUnits> pools, UnitRange unit, OnDemandQuota quota, ModelPrices prices, double unitUsdPerHour) {

    /**
     * Tokens per minute of one unit, with the ends of their interval.
     *
     * @param planned what was planned with
     * @param low the cautious end
     * @param high the hopeful end
     */
    public record UnitRange(TokenRates planned, TokenRates low, TokenRates high) {

        static UnitRange of(UnitCapacity unit) {
            if (unit instanceof UnitCapacity.Measured measured) {
                return new UnitRange(measured.rates(), measured.low(), measured.high());
            }
            TokenRates rates = unit instanceof UnitCapacity.Declared declared ? declared.rates() : new TokenRates(1, 1);
            return new UnitRange(rates, rates, rates);
        }

        UnitRange times(double factor) {
            return new UnitRange(planned.times(factor), low.times(factor), high.times(factor));
        }
    }

    /** @throws IllegalArgumentException where the price is negative */
    public Standing {
        pools = List.copyOf(pools);
        Require.notNegative("US dollars of the units in an hour", unitUsdPerHour);
    }

    /**
     * What the plan has standing at an instant.
     *
     * @throws IllegalArgumentException where it recommends a reservation, which has no ARN to route to
     */
    public static Standing at(Plan plan, Instant instant) {
        Purchase purchase = plan.chosen().purchase();
        Require.that(
                !(purchase instanceof Purchase.Reserved),
                "the plan recommends " + purchase + ", which no routing can show; verify a plan of model units");
        List<ModelUnits> pools = new ArrayList<>();
        double usd = 0;
        for (OwnedUnits owned : plan.buying().owned()) {
            if (owned.end().isAfter(instant)) {
                pools.add(owned.units());
                usd += owned.units().count() * owned.usdPerHour().doubleValue();
            }
        }
        for (Pool pool : bought(purchase, instant)) {
            pools.add(pool.units());
            usd += pool.units().count() * usdPerHour(plan.prices(), pool.term());
        }
        return new Standing(pools, UnitRange.of(plan.unit()), plan.rules().quota(), plan.prices(), usd);
    }

    /** Units that were bought together, on which term. */
    record Pool(ModelUnits units, CommitmentTerm term) {}

    /** What a purchase holds at an instant within its plan, units by the hour last. */
    static List<Pool> bought(Purchase purchase, Instant instant) {
        if (purchase instanceof Purchase.Scheduled scheduled) {
            List<Pool> pools = new ArrayList<>(bought(scheduled.base(), instant));
            int hourly = scheduled.hours().at(instant);
            if (hourly > 0) {
                pools.add(new Pool(new ModelUnits(hourly), CommitmentTerm.NO_COMMITMENT));
            }
            return pools;
        }
        if (purchase instanceof Purchase.Units units) {
            return List.of(new Pool(units.units(), units.term()));
        }
        List<Order> orders = purchase instanceof Purchase.Mixed mixed ? mixed.orders() : List.of();
        return orders.stream()
                .filter(order -> !order.start().isAfter(instant) && order.end().isAfter(instant))
                .map(order -> new Pool(order.units(), order.term()))
                .toList();
    }

    private static double usdPerHour(ModelPrices prices, CommitmentTerm term) {
        ModelUnitPrice price = prices.units().get(term);
        Require.that(price != null, "the plan has no price of a model unit for " + term.label());
        return price == null ? 0 : price.usdPerHour().doubleValue();
    }

    /** All of it, smaller or larger: less load on as much less capacity. */
    public Standing times(double factor) {
        Require.positive("scale", factor);
        return new Standing(
                pools,
                unit.times(factor),
                new OnDemandQuota(
                        quota.tokensPerMinute() * factor,
                        quota.outputBurndown(),
                        times(quota.requestsPerMinute(), factor),
                        times(quota.tokensPerDay(), factor)),
                prices,
                unitUsdPerHour * factor);
    }

    private static OptionalDouble times(OptionalDouble quota, double factor) {
        return quota.isPresent() ? OptionalDouble.of(quota.getAsDouble() * factor) : quota;
    }

    /** Units of all pools together. */
    public int units() {
        return pools.stream().mapToInt(ModelUnits::count).sum();
    }
}
