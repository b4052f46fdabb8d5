package dev.headroom.loadtest.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The last seconds of a run. Whoever is the first in a second makes its counter; nobody waits. */
final class SecondRing {

    /** Seconds that are kept: a minute and some, a power of two. */
    static final int LENGTH = 64;

    private static final long NANOS = 1_000_000_000L;

    private final AtomicReferenceArray<SecondCount> ring = new AtomicReferenceArray<>(LENGTH);

    /** The second that a time belongs to, from 0. */
    static long number(long nanos) {
        return Math.max(0, nanos) / NANOS;
    }

    /** The counter of that time; of a later one where that time is so long ago that its place is taken. */
    SecondCount at(long nanos) {
        long number = number(nanos);
        int place = place(number);
        while (true) {
            SecondCount there = ring.get(place);
            if (there != null && there.number() >= number) {
                return there;
            }
            ring.compareAndSet(place, there, new SecondCount(number));
        }
    }

    /** A second's counter, where something happened in it and it is not too long ago. */
    Optional<SecondCount> find(long number) {
        SecondCount there = ring.get(place(number));
        return there != null && there.number() == number ? Optional.of(there) : Optional.empty();
    }

    private static int place(long number) {
        return (int) (number % LENGTH);
    }
}
