package dev.headroom.loadtest.run;

/**
 * Why a run ended before its time.
 *
 * @param cause what happened
 * @param words for a reader
 * @param atNanos when, in nanoseconds since the start of the run
 */
public record Stop(Cause cause, String words, long atNanos) {

    static final Stop NOT = new Stop(Cause.NONE, "", Long.MAX_VALUE);

    /** The kinds of early end. */
    public enum Cause {
        /** It did not. */
        NONE,
        /** The budget had no room for another request. */
        BUDGET,
        /** A request could not be made, or the service refused it as wrong, or could not be reached at all. */
        REFUSED,
        /** The measurements could not be written, so that sending more would pay for nothing. */
        UNRECORDED,
        /** Somebody asked for it. */
        INTERRUPTED
    }
}
