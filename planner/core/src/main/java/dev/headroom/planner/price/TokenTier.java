package dev.headroom.planner.price;

/** Ways to pay by the token. The account's on-demand quota is shared by {@code on demand}, flex and priority. */
public enum TokenTier {
    /** Answered at once, up to the account's quota. AWS calls it the Standard tier. */
    ON_DEMAND("on demand", PriceKind.ON_DEMAND),
    /** Answered within a day, in files. */
    BATCH("batch", PriceKind.BATCH),
    /** Answered later than on demand where others are in a hurry. */
    FLEX("flex", PriceKind.FLEX),
    /** Answered before on demand and flex. */
    PRIORITY("priority", PriceKind.PRIORITY),
    /** Answered faster; beyond its quota served and billed as on demand. */
    LATENCY_OPTIMISED("latency-optimised", PriceKind.LATENCY_OPTIMISED);

    private final String label;
    private final PriceKind kind;

    TokenTier(String label, PriceKind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** As a reader would say it: {@code on demand}. */
    public String label() {
        return label;
    }

    PriceKind kind() {
        return kind;
    }
}
