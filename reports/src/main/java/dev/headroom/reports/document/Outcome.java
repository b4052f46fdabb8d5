package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Money;

/** What something costs, and whether it keeps the target. */
public record Outcome(Money cost, boolean meetsTarget) {}
