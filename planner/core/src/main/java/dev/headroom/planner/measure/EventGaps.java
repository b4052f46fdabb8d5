package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.Arrays;

/**
 * The times between the content events of an answer, in nanoseconds and in order: one fewer than there were events. An event may carry
 * several tokens, so these are not times between tokens.
 */
public final class EventGaps {

    /** Of an answer with fewer than two content events, or one whose events were not timed. */
    public static final EventGaps NONE = new EventGaps(new long[0]);

    private final long[] nanos;

    private EventGaps(long[] nanos) {
        this.nanos = nanos;
    }

    /** @throws IllegalArgumentException where a gap is negative */
    public static EventGaps of(long... nanos) {
        Require.that(Arrays.stream(nanos).allMatch(gap -> gap >= 0), "a gap between events is negative");
        return nanos.length == 0 ? NONE : new EventGaps(nanos.clone());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException where {@code text} is not whole numbers with single spaces between them
     */
    public static EventGaps parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        String[] numbers = text.split(" ", -1);
        long[] nanos = new long[numbers.length];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = number(numbers[i]);
        }
        return of(nanos);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "gaps_ns holds '" + text + "', must hold whole numbers with single spaces between them", e);
        }
    }

    public int size() {
        return nanos.length;
    }

    /** The n-th gap, from 0. */
    public long nanos(int n) {
        return nanos[n];
    }

    /** From the first event to the last. */
    public long totalNanos() {
        return Arrays.stream(nanos).sum();
    }

    /** The longest of them; 0 where there is none. */
    public long longestNanos() {
        return Arrays.stream(nanos).max().orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventGaps gaps && Arrays.equals(nanos, gaps.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    /** Decimal numbers with single spaces between them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10 * nanos.length);
        for (int i = 0; i < nanos.length; i++) {
            if (i > 0) {
                text.append(' ');
            }
            text.append(nanos[i]);
        }
        return text.toString();
    }
}
