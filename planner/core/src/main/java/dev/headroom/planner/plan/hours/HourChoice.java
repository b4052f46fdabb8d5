package dev.headroom.planner.plan.hours;

/**
 * The best units by the hour beside so many that are held all month.
 *
 * @param extra units in each hour of the week, from Monday 00:00 in UTC
 * @param usd what they cost in the month
 * @param spillUsd what is left on demand, on the mean over the futures
 * @param keeps whether both together keep the promise
 */
@SuppressWarnings("ArrayRecordComponent") // made and read inside this package only
record HourChoice(int[] extra, double usd, double spillUsd, boolean keeps) {}
