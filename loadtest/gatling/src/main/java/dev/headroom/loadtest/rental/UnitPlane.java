package dev.headroom.loadtest.rental;

import java.time.Duration;
import java.util.Optional;

/** As much of a control plane as a rental needs. Every call throws {@code LoadTestException} where the service does not do it. */
public interface UnitPlane {

    /** Buys; called again with the same intent it buys nothing more. Gives the ARN. */
    String create(RentalIntent intent);

    /** How a purchase is; empty where there is none of that ARN. */
    Optional<Status> status(String arn);

    /** The ARN of the purchase of exactly this name; empty where there is none. */
    Optional<String> named(String name);

    /** Deletes; it is no error where there is nothing to delete. */
    void delete(String arn);

    /** How long after it was asked for a purchase may still come up unseen: the call may be under way when its caller dies. */
    Duration settling();

    /**
     * A purchase's state.
     *
     * @param state which
     * @param word in the service's own words
     */
    record Status(State state, String word) {}

    /** What matters of a state. */
    enum State {
        /** It is being made. */
        CREATING,
        /** It serves. */
        IN_SERVICE,
        /** It will not serve. */
        FAILED
    }
}
