package dev.headroom.planner.review;

/** What may be wrong with what was bought. */
public enum FindingKind {
    /** What it carried would have cost less on demand. */
    IDLE("idle"),
    /** Demand is above what all units carry, in more minutes than the targets allow. */
    SHORT("short"),
    /** Requests are refused by one purchase while another has room. */
    BADLY_SPLIT("badly split"),
    /** A term ends soon. */
    EXPIRING("expiring"),
    /** A term is over and the units are billed on. */
    ROLLING_OVER("rolling over"),
    /** The model is withdrawn soon, or before a term ends. */
    END_OF_LIFE("end of life"),
    /** More or fewer units are held than the plan holds now. */
    UNLIKE_PLAN("unlike the plan");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    /** As a reader would say it: {@code rolling over}. */
    public String label() {
        return label;
    }
}
