package dev.headroom.planner.plan.reading;

import java.util.List;

/**
 * What one reading found in the futures, each by its number.
 *
 * @param totals against every number of units
 * @param reserved to be replayed against reservations
 * @param scheduled to be replayed against units by the hour of the week
 */
record ReadFutures(List<FutureTotals> totals, ReservedReplay reserved, ScheduledReplay scheduled) {

    ReadFutures {
        totals = List.copyOf(totals);
    }
}
