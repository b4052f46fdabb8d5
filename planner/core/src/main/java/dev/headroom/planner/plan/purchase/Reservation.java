package dev.headroom.planner.plan.purchase;

/**
 * Tokens a minute of the Reserved tier, held all along.
 *
 * @param purchase what is reserved
 * @param usd its price by the hour for every hour of the horizon, and that of owned units: a term that reaches past the end is charged for the
 *     part within
 */
public record Reservation(Purchase.Reserved purchase, double usd) implements Held {}
