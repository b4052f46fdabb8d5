package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;

/**
 * One way to go on as of late: whole days of the last four weeks, newer ones more often.
 *
 * @param halfLifeDays a day so much older is drawn half as often, above 0
 * @param hourSpread standard deviation, in hours, by which a day is shifted round the clock; 0 where any hour may stand for any other
 * @param weight the share of futures that are made so, from 0 to 1
 */
public record RecentDraw(double halfLifeDays, double hourSpread, double weight) {

    /** @throws IllegalArgumentException where a value is out of its range */
    public RecentDraw {
        Require.positive("half-life in days", halfLifeDays);
        Require.notNegative("spread in hours", hourSpread);
        Require.within("weight", weight, 0, 1);
    }

    RecentDraw weighing(double other) {
        return new RecentDraw(halfLifeDays, hourSpread, other);
    }

    /** How often a day of this age is drawn, relative to the newest. */
    double ofAge(int days) {
        return Math.pow(0.5, days / halfLifeDays);
    }

    /** How often a day is shifted by each number of hours, 0 to 23, forward; together 1. */
    double[] shifts() {
        double[] share = new double[24];
        double sum = 0;
        for (int shift = 0; shift < 24; shift++) {
            double hours = Math.min(shift, 24 - shift);
            share[shift] = hourSpread > 0 ? Math.exp(-0.5 * hours * hours / (hourSpread * hourSpread)) : 1;
            sum += share[shift];
        }
        for (int shift = 0; shift < 24; shift++) {
            share[shift] /= sum;
        }
        return share;
    }
}
