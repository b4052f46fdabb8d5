package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Takes attempts as they end. Safe for many threads; nobody waits for it. */
public interface AttemptSink {

    void record(Attempt attempt);

    /** Whether something could not be kept: what is recorded from then on is lost. */
    boolean hasFailed();

    /** An attempt of a level is on its way; it is recorded, or withdrawn, later. */
    default void sent(int level) {}

    /** An attempt that was on its way was not sent after all. */
    default void withdrawn(int level) {}

    /**
     * The run begins.
     *
     * @param levels those that are settled, in order; asked now and then, from another thread
     * @param nanos since the start of the run
     */
    default void begun(Supplier<List<LoadLevel>> levels, LongSupplier nanos) {}
}
