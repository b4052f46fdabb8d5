package dev.headroom.emulator.truth;

/** Is told of every request to a model when it is over, on the emulator's one thread: must be quick and must not throw. */
@FunctionalInterface
public interface Witness {

    /** Takes one request. */
    void saw(Invocation invocation);
}
