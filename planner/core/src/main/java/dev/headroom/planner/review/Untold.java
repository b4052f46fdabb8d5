package dev.headroom.planner.review;

/**
 * What could not be looked for.
 *
 * @param kind of finding
 * @param missing what it would take
 */
public record Untold(FindingKind kind, String missing) {}
