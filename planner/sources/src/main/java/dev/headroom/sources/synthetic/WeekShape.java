package dev.headroom.sources.synthetic;

import dev.headroom.planner.quantity.Require;
import java.time.DayOfWeek;
import java.time.LocalDateTime;

/**
 * How a week goes, hour by hour, as a share of its busiest hour.
 *
 * <p>A weekday stands at {@code nightShare} by night and at 1 in working hours; before and after them it climbs and falls
 * along half a cosine. Weekend days have the same course, times {@code weekendShare}.
 *
 * @param workFrom first working hour of the day, in local time, 0 to 23
 * @param workUntil the hour in which work is over, above {@code workFrom}, at most 24
 * @param rampHours hours that the climb takes, and the fall; both must fit into the day; 0 or above
 * @param nightShare a weekday's quiet hours over its busy ones, above 0 and at most 1
 * @param weekendShare a weekend hour over the same hour of a weekday, above 0 and at most 1
 */
public record WeekShape(int workFrom, int workUntil, int rampHours, double nightShare, double weekendShare) {

    /** @throws IllegalArgumentException where working hours and ramps do not fit into a day, or a share is out of range */
    public WeekShape {
        Require.that(
                rampHours >= 0 && workFrom >= rampHours && workFrom < workUntil && workUntil <= 24 - rampHours,
                "working hours from " + workFrom + " until " + workUntil + " with ramps of " + rampHours
                        + " hours must be in order and fit into one day");
        Require.positive("night share", nightShare);
        Require.within("night share", nightShare, 0, 1);
        Require.positive("weekend share", weekendShare);
        Require.within("weekend share", weekendShare, 0, 1);
    }

    double at(LocalDateTime time) {
        double share = nightShare + (1 - nightShare) * climbed(time.getHour());
        return isWeekend(time.getDayOfWeek()) ? share * weekendShare : share;
    }

    /** How much of the way from night to working hours is made by the middle of this hour, 0 to 1. */
    private double climbed(int hour) {
        int hoursOff = hour < workFrom ? workFrom - hour : Math.max(0, hour - workUntil + 1);
        if (hoursOff > rampHours) {
            return 0;
        }
        return hoursOff == 0 ? 1 : (1 + StrictMath.cos(Math.PI * (hoursOff - 0.5) / rampHours)) / 2;
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
