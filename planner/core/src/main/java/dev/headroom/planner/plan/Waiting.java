package dev.headroom.planner.plan;

import dev.headroom.planner.quantity.Money;

/**
 * What it costs to decide later, and what could be learned by it.
 *
 * @param costOfAMonth how much more the best purchases cost on the mean if none begins in the first month
 * @param worthOfForesight how much less they would cost on the mean if the future were known: no further data can be worth more
 */
public record Waiting(Money costOfAMonth, Money worthOfForesight) {}
