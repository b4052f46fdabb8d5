package dev.headroom.planner.search;

/** How the errors of a fitted latency behave. */
public enum ErrorForm {
    /** They have one standard deviation, in the latency's unit. */
    EVEN,
    /** Their standard deviation is a share of the latency. */
    RELATIVE
}
