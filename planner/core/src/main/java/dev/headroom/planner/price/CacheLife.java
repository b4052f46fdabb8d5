package dev.headroom.planner.price;

/** How long a prompt that was written to the cache stays in it after its last use. */
public enum CacheLife {
    FIVE_MINUTES("5 minutes"),
    THIRTY_MINUTES("30 minutes"),
    ONE_HOUR("1 hour");

    private final String label;

    CacheLife(String label) {
        this.label = label;
    }

    /** As a reader would say it: {@code 5 minutes}. */
    public String label() {
        return label;
    }
}
