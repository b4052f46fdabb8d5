package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Attempt;

/** Takes attempts as they end. Safe for many threads; nobody waits for it. */
public interface AttemptSink {

    void record(Attempt attempt);

    /** Whether something could not be kept: what is recorded from then on is lost. */
    boolean hasFailed();
}
