package dev.headroom.planner.plan;

import java.util.List;

/**
 * What one reading found in the futures, each by its number.
 *
 * @param totals against every number of units
 * @param reserved to be replayed against reservations
 */
record ReadFutures(List<FutureTotals> totals, ReservedReplay reserved) {

    ReadFutures {
        totals = List.copyOf(totals);
    }
}
