package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.LimiterEvent.Asked;
import java.util.List;

/** The events of a limiter in time order, and what its meter read at each decision under a supposed rate or window. */
final class LimiterLog {

    private final double[] seconds;
    private final double[] taken;
    private final double[] asked;
    private final boolean[] refused;
    private final int decisions;

    /** @throws IllegalArgumentException where the events are not in time order */
    LimiterLog(List<LimiterEvent> events) {
        seconds = new double[events.size()];
        taken = new double[events.size()];
        asked = new double[events.size()];
        refused = new boolean[events.size()];
        int count = 0;
        for (int i = 0; i < seconds.length; i++) {
            LimiterEvent event = events.get(i);
            seconds[i] = (event.atNanos() - events.get(0).atNanos()) / 1e9;
            Require.that(
                    i == 0 || seconds[i] >= seconds[i - 1],
                    "event " + i + " is at " + event.atNanos() + " ns, before the one it follows; sort them by time");
            count += put(i, event);
        }
        decisions = count;
    }

    private int put(int i, LimiterEvent event) {
        if (event instanceof Asked request) {
            asked[i] = request.weight();
            taken[i] = request.admitted() ? request.weight() : 0;
            refused[i] = !request.admitted();
            return 1;
        }
        taken[i] = ((LimiterEvent.Settled) event).change();
        return 0;
    }

    int size() {
        return seconds.length;
    }

    double seconds(int i) {
        return seconds[i];
    }

    /** What event {@code i} took out of the limiter: the weight of an admitted request, or the change at its settlement. */
    double taken(int i) {
        return taken[i];
    }

    boolean refused(int i) {
        return refused[i];
    }

    /** What was asked for at event {@code i}; 0 at a settlement. */
    double asked(int i) {
        return asked[i];
    }

    /** Whether each decision was a refusal, in order. */
    boolean[] refusals() {
        boolean[] all = new boolean[decisions];
        int k = 0;
        for (int i = 0; i < size(); i++) {
            if (asked[i] > 0) {
                all[k++] = refused[i];
            }
        }
        return all;
    }

    /**
     * What a bucket that fills at {@code perSecond}, full at the first event, lacked at each decision, with what was asked: the
     * size that it must have to admit. Minus infinity where it was full, for then its size has no say.
     */
    double[] bucketReadings(double perSecond) {
        double[] readings = new double[decisions];
        double lacking = 0;
        double last = 0;
        int k = 0;
        for (int i = 0; i < seconds.length; i++) {
            lacking = Math.max(0, lacking - perSecond * (seconds[i] - last));
            last = seconds[i];
            if (asked[i] > 0) {
                readings[k++] = reading(lacking, asked[i]);
            }
            lacking = Math.max(0, lacking + taken[i]);
        }
        return readings;
    }

    /**
     * What a counter that starts anew every {@code length} seconds, first at {@code phase}, had counted at each decision, with
     * what was asked: the limit that it must have to admit. Minus infinity where it had counted nothing.
     */
    double[] windowReadings(double length, double phase) {
        double[] readings = new double[decisions];
        double counted = 0;
        double window = Double.NEGATIVE_INFINITY;
        int k = 0;
        for (int i = 0; i < seconds.length; i++) {
            double now = Math.floor((seconds[i] - phase) / length);
            counted = now > window ? 0 : counted;
            window = now;
            if (asked[i] > 0) {
                readings[k++] = reading(counted, asked[i]);
            }
            counted = Math.max(0, counted + taken[i]);
        }
        return readings;
    }

    private static double reading(double before, double asked) {
        return before > 0 ? before + asked : Double.NEGATIVE_INFINITY;
    }

    /** The longest time, in seconds, in which a bucket that fills at {@code perSecond} was never full. */
    double longestSpell(double perSecond) {
        double longest = 0;
        double lacking = 0;
        double full = 0;
        for (int i = 0; i < seconds.length; i++) {
            lacking -= perSecond * (i == 0 ? 0 : seconds[i] - seconds[i - 1]);
            if (lacking <= 0) {
                lacking = 0;
                full = seconds[i];
            }
            longest = Math.max(longest, seconds[i] - full);
            lacking = Math.max(0, lacking + taken[i]);
        }
        return longest;
    }
}
