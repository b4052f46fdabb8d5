package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.purchase.Purchase;

/** What of a stream's minutes is above each whole step of tokens a minute: exact at the steps, for the price of one look. */
final class StepsAbove {

    private static final int STEP = Purchase.Reserved.STEP;
    /** Of larger streams a table would be larger than its minutes. */
    private static final int MOST_STEPS = 1 << 16;

    private final double[] above;
    private final double all;

    private StepsAbove(double[] above, double all) {
        this.above = above;
        this.all = all;
    }

    /** Whether a stream is small enough for a table. */
    static boolean fits(double mostPerMinute) {
        return mostPerMinute < (double) MOST_STEPS * STEP;
    }

    /** Tokens of the busiest minute. */
    static double most(double[] minutes) {
        double most = 0;
        for (double tokens : minutes) {
            most = Math.max(most, tokens);
        }
        return most;
    }

    /** Of tokens in each minute, 0 or above. */
    static StepsAbove of(double[] minutes) {
        int steps = (int) Math.ceil(most(minutes) / STEP) + 1;
        double[] above = new double[steps + 1];
        int[] count = new int[steps + 1];
        double all = 0;
        for (double tokens : minutes) {
            int bin = (int) (tokens / STEP);
            above[bin] += tokens;
            count[bin]++;
            all += tokens;
        }
        double sum = 0;
        long number = 0;
        for (int bin = steps; bin >= 0; bin--) {
            sum += above[bin];
            number += count[bin];
            above[bin] = Math.max(0, sum - (double) number * STEP * bin);
        }
        return new StepsAbove(above, all);
    }

    /** Tokens of all minutes together. */
    double all() {
        return all;
    }

    /** Tokens above a rate, a whole number of steps. */
    double above(int perMinute) {
        int step = perMinute / STEP;
        return step < above.length ? above[step] : 0;
    }
}
