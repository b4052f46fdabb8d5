package dev.headroom.reports.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a plan is about.
 *
 * @param workload the workload
 * @param modelId the model, as Bedrock names it
 * @param region the Region
 * @param start when the plan begins
 * @param end when it ends
 * @param madeBy the program and its version
 */
public record Subject(String workload, String modelId, String region, Instant start, Instant end, String madeBy) {

    /** The day on which the plan begins, in UTC. */
    public LocalDate from() {
        return start.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The day on which it ends, in UTC. */
    public LocalDate to() {
        return end.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** In one line: {@code chat: m.small-v1:0 in us-west-2, 2026-09-28 to 2027-03-28}. */
    public String line() {
        return workload + ": " + modelId + " in " + region + ", " + from() + " to " + to();
    }
}
