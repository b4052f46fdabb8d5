package dev.headroom.loadtest.transport;

import java.util.concurrent.atomic.LongAdder;

/** What is counted of connections, on any thread. */
final class Counters {

    private final LongAdder opened = new LongAdder();
    private final LongAdder reused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder handshakes = new LongAdder();
    private final LongAdder fellBack = new LongAdder();

    void opened() {
        opened.increment();
    }

    void reused() {
        reused.increment();
    }

    void failed() {
        failed.increment();
    }

    void handshake() {
        handshakes.increment();
    }

    void fellBack() {
        fellBack.increment();
    }

    ConnectionCounts now() {
        return new ConnectionCounts(opened.sum(), reused.sum(), failed.sum(), handshakes.sum(), fellBack.sum());
    }
}
