package dev.headroom.emulator.logs;

import java.util.Optional;

/** Counts of records. Safe for use by several threads. */
final class Tally {

    private long written;
    private long lost;
    private Optional<String> trouble = Optional.empty();

    synchronized void wrote(long records) {
        written += records;
    }

    synchronized void lost(long records, String why) {
        lost += records;
        trouble = Optional.of(why);
    }

    synchronized InvocationLog.Status status() {
        return new InvocationLog.Status(written, lost, trouble);
    }
}
