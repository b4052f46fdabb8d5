package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Run;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Hands a run to the simulation that Gatling makes by name. One run at a time. */
final class Handover {

    private static final AtomicReference<@Nullable Run> RUN = new AtomicReference<>();

    private Handover() {}

    static void give(Run run) {
        if (!RUN.compareAndSet(null, run)) {
            throw new IllegalStateException("a load test is running in this program; run one at a time");
        }
    }

    static Run take() {
        Run run = RUN.get();
        if (run == null) {
            throw new IllegalStateException("no load test was given; start one with 'headroom loadtest'");
        }
        return run;
    }

    static void clear() {
        RUN.set(null);
    }
}
