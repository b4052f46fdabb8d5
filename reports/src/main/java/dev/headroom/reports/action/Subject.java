package dev.headroom.reports.action;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What a plan is about.
 *
 * @param workload the workload
 * @param modelId the model, as Bedrock names it
 * @param unitIds under which id its units are bought, at least one; more where that is still to be chosen
 * @param region the Region
 * @param start when the plan begins
 * @param end when it ends
 * @param isPast whether its beginning lay so far back when it was made that nothing is to be bought on it as if it did not
 * @param madeBy the program and its version
 */
public record Subject(
        String workload,
        String modelId,
        List<String> unitIds,
        String region,
        Instant start,
        Instant end,
        boolean isPast,
        String madeBy) {

    /** @throws IllegalArgumentException where there is no id */
    public Subject {
        unitIds = List.copyOf(unitIds);
        Require.that(!unitIds.isEmpty(), "units of " + modelId + " have no id");
    }

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
