package dev.headroom.planner.plan.request;

/** An input of a plan that somebody states and no file measures. */
public enum Assumption {
    QUOTA("quota"),
    DEFERRABLE_SHARE("deferrableShare"),
    EXPECTED("expected"),
    UNIT_QUOTA("unitQuota"),
    LEAD_TIME("leadTime"),
    MONTHLY_BUDGET("monthlyBudgetUsd"),
    MOST_UNITS("mostUnits"),
    END_OF_LIFE("endOfLife"),
    OWNED("owned"),
    COVERAGE("coverage"),
    RISK_AVERSION("riskAversion"),
    LEAST_SAVING("leastSaving"),
    /** The latency and the throttled share that users are promised. */
    TARGETS("targets"),
    /** What one unit carries, where somebody declared it. */
    UNIT("unit");

    private final String key;

    Assumption(String key) {
        this.key = key;
    }

    /** As the files that people write name it; {@code targets} and {@code unit} have places of their own. */
    public String key() {
        return key;
    }
}
