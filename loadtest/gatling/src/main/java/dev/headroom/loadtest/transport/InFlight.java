package dev.headroom.loadtest.transport;

/** An attempt that is on its way. */
public interface InFlight {

    /**
     * Gives it up: it ends as {@code CANCELLED}, unless it is over already, and its connection or its stream is closed. May be called
     * from any thread.
     */
    void cancel();
}
