package dev.headroom.planner.review;

import java.time.Instant;

/**
 * A finding that stands until its figure is below the lower of its thresholds.
 *
 * @param kind of what
 * @param subject of which purchase or model
 * @param since when it was raised
 */
public record Raised(FindingKind kind, String subject, Instant since) {

    boolean isOf(FindingKind other, String name) {
        return kind == other && subject.equals(name);
    }
}
