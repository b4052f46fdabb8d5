package dev.headroom.emulator.runtime;

import dev.headroom.emulator.capacity.Load;
import dev.headroom.emulator.capacity.Pool;
import dev.headroom.emulator.runtime.dialect.Prompt;
import java.util.SplittableRandom;

/** What makes the tokens of an answer: a law, or a real model in tests. Called, and calling back, on the emulator's one thread. */
public interface Engine {

    /** Begins an answer. */
    Running start(Work work, Sink sink);

    /**
     * An answer to be made.
     *
     * @param pool where it runs
     * @param load what it weighs
     * @param prompt its prompt, as counted
     * @param tokens its length
     * @param tokensPerEvent most tokens of one event
     * @param random its own chance
     */
    record Work(Pool pool, Load load, Prompt prompt, int tokens, int tokensPerEvent, SplittableRandom random) {}

    /** An answer being made. */
    interface Running {
        /** The client has gone: nothing more is made. After the end, does nothing. */
        void cancel();

        /** Nanoseconds that it waited for a place. */
        long queuedNanos();
    }

    /** Where an answer goes. */
    interface Sink {
        /** Takes the next tokens, which were due at a time of the scheduler's clock. */
        void tokens(String text, int count, long dueNanos);

        /** Takes the end of the answer. */
        void done(long dueNanos);
    }
}
