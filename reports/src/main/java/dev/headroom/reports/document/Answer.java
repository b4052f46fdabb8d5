package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Money;

/**
 * What is best at one point of a grid.
 *
 * @param purchase what would be bought there, in words
 * @param mostUnits the most units that would be held at once
 * @param monthsBound the longest that any of it would be bound, in months
 * @param best what that costs
 * @param tail what it costs at the mean of the worst futures
 * @param recommended what the document's recommendation would cost there
 * @param nothing what buying nothing would
 */
public record Answer(
        String purchase,
        int mostUnits,
        int monthsBound,
        Outcome best,
        Money tail,
        Outcome recommended,
        Outcome nothing) {}
