package dev.headroom.reports.review;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a report comes from. It has no clock: the same plan, made on the same day, is the same report.
 *
 * @param headroomVersion the version that made it
 * @param inputs the files it was made from, in the order in which they are shown; may be empty
 * @param plannedOn the day in UTC on which the plan was made, as its manifest has it; empty where no manifest tells
 */
public record Origin(String headroomVersion, List<InputFile> inputs, Optional<LocalDate> plannedOn) {

    /** @throws IllegalArgumentException where the version is blank */
    public Origin {
        Require.text("version", headroomVersion);
        inputs = List.copyOf(inputs);
    }

    /** Of a plan of which nobody knows when it was made. */
    public Origin(String headroomVersion, List<InputFile> inputs) {
        this(headroomVersion, inputs, Optional.empty());
    }
}
