package dev.headroom.planner.search;

/** When a limiter counts the output of a request against what it allows. */
public enum OutputCharge {
    /** As it is served: at the start nobody knows how much it will be. */
    AS_SERVED("counted as it is served, nothing reserved"),
    /** {@code maxTokens} at the start; what was not used comes back at the end. */
    RESERVED("maxTokens reserved at the start, what was not used given back at the end"),
    /** {@code maxTokens} at the start, whatever is used. */
    RESERVED_AND_KEPT("maxTokens taken at the start and not given back");

    private final String label;

    OutputCharge(String label) {
        this.label = label;
    }

    /** As a reader would say it. */
    public String label() {
        return label;
    }

    /** Whether {@code maxTokens} is taken at the start. */
    public boolean reserves() {
        return this != AS_SERVED;
    }
}
