package dev.headroom.loadtest;

import dev.headroom.loadtest.budget.Usd;
import dev.headroom.loadtest.record.Tally;
import dev.headroom.loadtest.run.Stop;
import dev.headroom.planner.measure.RunInfo;

/**
 * What a load test did.
 *
 * @param run what was measured; without the levels that an early end cut off
 * @param count attempts by how they ended
 * @param spent what they cost
 * @param spentBefore what a part before cost that was broken off, at most: with the worst of what was in flight then
 * @param stop the early end, or one whose cause is NONE
 */
public record LoadResult(RunInfo run, Tally.Count count, Usd spent, Usd spentBefore, Stop stop) {

    public boolean isWhole() {
        return stop.cause() == Stop.Cause.NONE;
    }
}
