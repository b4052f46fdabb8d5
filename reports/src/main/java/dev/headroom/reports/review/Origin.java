package dev.headroom.reports.review;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * Where a report comes from. It has no clock: the same plan is the same report.
 *
 * @param headroomVersion the version that made it
 * @param inputs the files it was made from, in the order in which they are shown; may be empty
 */
public record Origin(String headroomVersion, List<InputFile> inputs) {

    /** @throws IllegalArgumentException where the version is blank */
    public Origin {
        Require.text("version", headroomVersion);
        inputs = List.copyOf(inputs);
    }
}
