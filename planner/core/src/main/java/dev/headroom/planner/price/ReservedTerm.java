package dev.headroom.planner.price;

/**
 * For how long tokens per minute of the Reserved tier are bought. Billing goes on after the end until the AWS account
 * manager deletes the reservation (AWS, Amazon Bedrock User Guide, Service tiers).
 */
public enum ReservedTerm {
    ONE_MONTH("1 month", 1),
    THREE_MONTHS("3 months", 3);

    private final String label;
    private final int months;

    ReservedTerm(String label, int months) {
        this.label = label;
        this.months = months;
    }

    /** As a reader would say it: {@code 3 months}. */
    public String label() {
        return label;
    }

    /** Calendar months bound. */
    public int months() {
        return months;
    }
}
