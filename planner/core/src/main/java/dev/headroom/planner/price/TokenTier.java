package dev.headroom.planner.price;

/** Ways to pay by the token. */
public enum TokenTier {
    /** Answered at once, up to the account's quota. */
    ON_DEMAND("on demand"),
    /** Answered within a day, in files. */
    BATCH("batch");

    private final String label;

    TokenTier(String label) {
        this.label = label;
    }

    /** As a reader would say it: {@code on demand}. */
    public String label() {
        return label;
    }
}
