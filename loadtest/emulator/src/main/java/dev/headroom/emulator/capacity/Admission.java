package dev.headroom.emulator.capacity;

import java.util.Optional;

/** Decides at a request's start whether it may run, and is told what it used. */
public interface Admission {

    /** The reason to refuse, or none to admit, in which case the request's worst case is reserved. */
    Optional<Refusal> admit(Load load, long nowNanos);

    /** Tells of output tokens as they are served. */
    void served(int outputTokens, long nowNanos);

    /** Settles a request that was admitted. */
    void settle(Load load, int outputTokens, long nowNanos);
}
