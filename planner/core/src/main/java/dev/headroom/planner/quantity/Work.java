package dev.headroom.planner.quantity;

import java.util.concurrent.atomic.DoubleAdder;

/**
 * How much of a long computation is done, for whoever waits for it. Amounts are in any one unit, so long as equal amounts take about
 * equal times. May be told and asked from several threads.
 */
public final class Work {

    private final DoubleAdder expected = new DoubleAdder();
    private final DoubleAdder done = new DoubleAdder();

    /** So much more is to be done. */
    public void expect(double amount) {
        expected.add(Require.notNegative("work expected", amount));
    }

    /** So much more of it is done. */
    public void done(double amount) {
        done.add(Require.notNegative("work done", amount));
    }

    /** The share that is done, from 0 to 1; 0 while nothing is expected. */
    public double share() {
        double all = expected.sum();
        return all > 0 ? Math.min(1, done.sum() / all) : 0;
    }
}
