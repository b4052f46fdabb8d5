package dev.headroom.planner.plan.reason;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Money;

/**
 * The chosen purchase in futures that it was not chosen on.
 *
 * @param futures how many were drawn for this
 * @param kept the share of them in which no month refuses more than the target allows
 * @param cost what the purchase costs in them, on the mean
 * @param onDemandOnly what buying nothing costs in them, on the mean
 */
public record FreshCheck(int futures, Estimate kept, Money cost, Money onDemandOnly) {}
