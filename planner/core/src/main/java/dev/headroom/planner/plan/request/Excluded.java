package dev.headroom.planner.plan.request;

/**
 * A term that was not considered.
 *
 * @param term as a reader would say it
 * @param reason why not: no price, or not enough history
 */
public record Excluded(String term, String reason) {}
