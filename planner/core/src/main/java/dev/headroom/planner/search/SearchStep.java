package dev.headroom.planner.search;

/** What a search says after the trials so far: run another, or a verdict. */
public sealed interface SearchStep {

    /** Why a load is run. */
    enum Reason {
        /** No load has failed yet: twice the last. */
        DOUBLING,
        /** Between the highest that passes and the lowest that fails. */
        BISECTING,
        /** Again, for its scatter, or because the answer hangs on it. */
        REPLICATING,
        /** Beside the boundary, where the interval would otherwise reach to a load far away. */
        GUARDING
    }

    /** Run {@code load} for the {@code replicate}-th time. */
    record Run(double load, int replicate, Reason reason) implements SearchStep {}

    /** The search is over. */
    record Done(BoundaryVerdict verdict) implements SearchStep {}
}
