package dev.headroom.planner.plan.hours;

/**
 * The hours of a repeated week in which one unit more pays, where each start of it costs.
 *
 * <p>The cheapest way around a ring of hours, on or off in each: two passes of dynamic programming, one for either state of the first
 * hour. Units can be looked at one by one because the cost of an hour is convex in their number and a start costs each of them the
 * same: the hours of a further unit lie within those of the one before it.
 */
final class PaidHours {

    private final double[] net;
    private final double[] start;
    private final double first;

    private PaidHours(double[] net, double[] start, double first) {
        this.net = net;
        this.start = start;
        this.first = first;
    }

    /**
     * On or off in each hour; of equals off.
     *
     * @param net what the unit costs in each hour less what it avoids there, in US dollars
     * @param start what it costs to begin in each hour
     * @param first what the very first hour costs in a unit that is on in it and in the last
     */
    static boolean[] of(double[] net, double[] start, double first) {
        PaidHours hours = new PaidHours(net, start, first);
        Way off = hours.way(false);
        Way on = hours.way(true);
        return on.usd < off.usd ? on.hours : off.hours;
    }

    /** What the cheapest hours come to: never above 0. */
    static double leastUsd(double[] net, double[] start, double first) {
        return Math.min(0, Math.min(leastUsd(net, start, first, false), leastUsd(net, start, first, true)));
    }

    private static double leastUsd(double[] net, double[] start, double first, boolean begunOn) {
        double off = begunOn ? Double.POSITIVE_INFINITY : 0;
        double on = begunOn ? net[0] : Double.POSITIVE_INFINITY;
        for (int hour = 1; hour < net.length; hour++) {
            double begun = off + start[hour];
            off = Math.min(off, on);
            on = Math.min(on, begun) + net[hour];
        }
        return Math.min(on + (begunOn ? first : 0), off + (begunOn ? start[0] : 0));
    }

    private static final class Way {
        private final double usd;
        private final boolean[] hours;

        private Way(double usd, boolean[] hours) {
            this.usd = usd;
            this.hours = hours;
        }
    }

    private Way way(boolean begunOn) {
        int size = net.length;
        boolean[] offFromOn = new boolean[size];
        boolean[] onFromOn = new boolean[size];
        double off = begunOn ? Double.POSITIVE_INFINITY : 0;
        double on = begunOn ? net[0] : Double.POSITIVE_INFINITY;
        for (int hour = 1; hour < size; hour++) {
            double begun = off + start[hour];
            onFromOn[hour] = on <= begun;
            offFromOn[hour] = on < off;
            off = Math.min(off, on);
            on = Math.min(on, begun) + net[hour];
        }
        double endedOn = on + (begunOn ? first : 0);
        double endedOff = off + (begunOn ? start[0] : 0);
        boolean[] hours = new boolean[size];
        hours[size - 1] = endedOn < endedOff;
        for (int hour = size - 1; hour > 0; hour--) {
            hours[hour - 1] = hours[hour] ? onFromOn[hour] : offFromOn[hour];
        }
        return new Way(Math.min(endedOn, endedOff), hours);
    }
}
