package dev.headroom.planner.review;

/** How soon somebody must act. */
public enum Severity {
    /** Today: money is lost that need not be, requests are refused, or a day is near. */
    HIGH,
    /** Before the day that the finding names. */
    MEDIUM,
    /** When there is time. */
    LOW
}
