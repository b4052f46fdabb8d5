package dev.headroom.loadtest;

import dev.headroom.loadtest.record.Tally;
import dev.headroom.loadtest.run.Stop;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Money;

/**
 * What a load test did.
 *
 * @param run what was measured; without the levels that an early end cut off
 * @param count attempts by how they ended
 * @param spent what they cost
 * @param stop the early end, or one whose cause is NONE
 */
public record LoadResult(RunInfo run, Tally.Count count, Money spent, Stop stop) {

    public boolean isWhole() {
        return stop.cause() == Stop.Cause.NONE;
    }
}
