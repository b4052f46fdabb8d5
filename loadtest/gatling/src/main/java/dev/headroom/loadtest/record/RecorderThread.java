package dev.headroom.loadtest.record;

import dev.headroom.loadtest.record.JournalLine.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Takes entries from any thread, without a lock, and writes them on a thread of its own. */
final class RecorderThread {

    /** How long an idle writer waits; a busy one never does. */
    private static final long IDLE_NANOS = 20_000_000L;

    private final Queue<Entry> queue = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::write, "measurements-writer");
    private final JournalWriter journal;
    private final DoubleSupplier committedUsd;
    private String spent = "";
    private volatile Runnable onMark = () -> {};
    private volatile boolean stopping;
    private volatile @Nullable Exception failure;

    /** Something to write. */
    @FunctionalInterface
    interface Entry {
        void writeTo(JournalWriter journal) throws IOException;
    }

    RecorderThread(JournalWriter journal, DoubleSupplier committedUsd) {
        this.journal = journal;
        this.committedUsd = committedUsd;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void add(Entry entry) {
        if (failure == null) {
            queue.add(entry);
        }
    }

    /** Does this too, four times a second. */
    void onMark(Runnable what) {
        onMark = what;
    }

    /** What went wrong; nothing is written any more then. */
    @Nullable
    Exception failure() {
        return failure;
    }

    private void write() {
        try {
            boolean last = false;
            while (!last || !queue.isEmpty()) {
                last = stopping;
                if (journal.isMarkDue() || last) {
                    mark();
                }
                drain();
                if (journal.isForceDue()) {
                    journal.force();
                }
                if (!stopping && queue.isEmpty()) {
                    LockSupport.parkNanos(this, IDLE_NANOS);
                }
            }
            journal.force();
        } catch (IOException | RuntimeException e) {
            failure = e;
            queue.clear();
        }
    }

    /** Writes what has come; what comes all the time does not keep it from the disk. */
    private void drain() throws IOException {
        boolean some = false;
        for (Entry next = queue.poll(); next != null; next = queue.poll()) {
            next.writeTo(journal);
            some = true;
            if (journal.isForceDue()) {
                break;
            }
        }
        if (some) {
            journal.flush();
        }
    }

    /** Hands over what is to be said now and then: it stands behind what was handed over before. */
    private void mark() {
        onMark.run();
        String now = BigDecimal.valueOf(committedUsd.getAsDouble())
                .setScale(9, RoundingMode.UP)
                .toPlainString();
        if (!now.equals(spent)) {
            spent = now;
            queue.add(entry -> entry.write(Kind.SPENT, now));
        }
    }

    /** Returns when all that was handed over is on the disk, or could not be brought there. */
    void stop() {
        stopping = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
