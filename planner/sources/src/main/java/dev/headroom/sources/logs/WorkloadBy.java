package dev.headroom.sources.logs;

import dev.headroom.planner.quantity.Require;

/** Whose request a record is. */
public sealed interface WorkloadBy {

    /**
     * All are of one workload.
     *
     * @param name the workload
     */
    record Name(String name) implements WorkloadBy {
        public Name {
            Require.text("workload", name);
        }
    }

    /** The application inference profile that was called; those that went through none are a workload of their own. */
    record Profile() implements WorkloadBy {}

    /**
     * What the caller wrote under a key of the request metadata; those without it are a workload of their own.
     *
     * @param key the key
     */
    record Metadata(String key) implements WorkloadBy {
        public Metadata {
            Require.text("metadata key", key);
        }
    }
}
