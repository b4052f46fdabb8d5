package dev.headroom.emulator.truth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;

/**
 * How late events were sent, against when they were due: the emulator's own error. Kept in steps of 1/16 of a power of two, so a
 * quantile is right within 7 %.
 */
public final class Pacing {

    /** Above either, what a client measures may be the emulator's slowness. In milliseconds. */
    public static final double P50_LIMIT_MILLIS = 0.5;
    /** See {@link #P50_LIMIT_MILLIS}. */
    public static final double P99_LIMIT_MILLIS = 5;

    private static final int STEPS = 16;
    private final long[] counts = new long[64 * STEPS];
    private long events;
    private long longestNanos;

    /** Takes one event. */
    public void late(long nanos) {
        long late = Math.max(0, nanos);
        counts[index(late)]++;
        events++;
        longestNanos = Math.max(longestNanos, late);
    }

    private static int index(long nanos) {
        if (nanos < STEPS) {
            return (int) nanos;
        }
        int power = 63 - Long.numberOfLeadingZeros(nanos);
        return (power - 3) * STEPS + (int) (nanos >>> (power - 4)) - STEPS;
    }

    private static double upper(int index) {
        if (index < STEPS) {
            return index;
        }
        int power = index / STEPS + 3;
        return Math.scalb(1.0 + (index % STEPS + 1.0) / STEPS, power);
    }

    /** Events counted. */
    public long events() {
        return events;
    }

    /** The lateness that a share of events stayed within, in milliseconds; 0 where there were no events. */
    public double quantileMillis(double share) {
        long rank = (long) Math.ceil(share * events);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank && seen > 0) {
                return Math.min(upper(i), (double) longestNanos) / 1e6;
            }
        }
        return 0;
    }

    /** The worst, in milliseconds. */
    public double maxMillis() {
        return longestNanos / 1e6;
    }

    /** Whether the emulator fell behind its own schedule. */
    public boolean isEmulatorBound() {
        return quantileMillis(0.5) > P50_LIMIT_MILLIS || quantileMillis(0.99) > P99_LIMIT_MILLIS;
    }

    /** As the counters show it. */
    public ObjectNode json() {
        return Json.object()
                .put("events", events)
                .put("lateP50Millis", quantileMillis(0.5))
                .put("lateP99Millis", quantileMillis(0.99))
                .put("lateMaxMillis", maxMillis())
                .put("emulatorBound", isEmulatorBound());
    }
}
