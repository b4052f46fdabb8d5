package dev.headroom.loadtest;

/** A load test was told to end. What it measured is in its journal, if there was anything, and it can go on. */
public final class LoadTestInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of a test, or of what comes between two. */
    public LoadTestInterruptedException() {
        super("the load test was interrupted; what it measured is in its journal");
    }
}
