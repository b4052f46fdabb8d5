package dev.headroom.loadtest.rental;

/** How far a rental is, in the order in which that happens. */
public enum RentalStep {
    /** It is about to be bought, and may have been. */
    INTENT,
    /** Its ARN is known; hours are billed. */
    BOUGHT,
    /** It serves. */
    IN_SERVICE,
    /** It is about to be deleted, and may have been. */
    DELETING,
    /** The service says that it is not there. */
    GONE
}
