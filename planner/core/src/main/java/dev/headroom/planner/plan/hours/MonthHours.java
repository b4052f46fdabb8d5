package dev.headroom.planner.plan.hours;

import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.request.Horizon;

/** What a further unit by the hour of the week costs in one month, less what it avoids, at its best hours. */
final class MonthHours {

    private final int first;
    private final int[] hours = new int[HourWeek.HOURS];
    private final double[] start = new double[HourWeek.HOURS];
    private final double usdPerHour;
    private final double firstStart;

    /** A start at the beginning of a month is free but in the first, for the unit may have stood before it. */
    MonthHours(Horizon horizon, int month, double usdPerHour) {
        this.usdPerHour = usdPerHour;
        this.first = HourWeek.hourOfWeek(horizon.edges().get(month));
        for (int hour = 0; hour < horizon.hoursOf(month); hour++) {
            hours[hour % HourWeek.HOURS]++;
        }
        double usdPerStart = usdPerHour * HourSchedule.START_HOURS;
        for (int i = 0; i < start.length; i++) {
            start[i] = hours[i] * usdPerStart;
        }
        this.firstStart = month == 0 ? usdPerStart : 0;
        if (month > 0) {
            start[0] -= usdPerStart;
        }
    }

    /**
     * Never above 0: it need not be held.
     *
     * @param takenOff US dollars that it takes off what is left, by hour of the week from Monday 00:00 in UTC, over all of its weeks
     */
    double leastUsd(double[] takenOff) {
        double[] net = new double[HourWeek.HOURS];
        for (int i = 0; i < net.length; i++) {
            net[i] = hours[i] * usdPerHour - takenOff[(first + i) % HourWeek.HOURS];
        }
        return PaidHours.leastUsd(net, start, firstStart);
    }
}
