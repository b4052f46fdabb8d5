package dev.headroom.loadtest.transport;

import java.util.function.LongSupplier;

/** For how long a connection has carried nothing. */
final class Idleness {

    /** Load balancers and address translators forget connections after one to six minutes. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final LongSupplier nanos;
    private long sinceNanos;

    Idleness(LongSupplier nanos) {
        this.nanos = nanos;
        this.sinceNanos = nanos.getAsLong();
    }

    /** From here on it is idle. */
    void begins() {
        sinceNanos = nanos.getAsLong();
    }

    boolean isTooLong() {
        return nanos.getAsLong() - sinceNanos > LONGEST_NANOS;
    }
}
