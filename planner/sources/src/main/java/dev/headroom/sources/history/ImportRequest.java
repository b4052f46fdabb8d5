package dev.headroom.sources.history;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file to be read as the usage of one model by one workload.
 *
 * @param file where it is
 * @param modelId the model, as Bedrock names it
 * @param workload whose requests these are
 * @param options what the file does not say
 */
public record ImportRequest(Path file, String modelId, String workload, ImportOptions options) {

    /** @throws IllegalArgumentException where a name is blank or not one line */
    public ImportRequest {
        Require.text("model id", modelId);
        Require.text("workload", workload);
    }

    /** The history that was read, with where it is from before the notes and the scale after them. */
    UsageHistory history(List<String> notes, List<UsageInterval> intervals) {
        if (intervals.isEmpty()) {
            throw SourceException.in(file, "has no interval that can be used: " + String.join("; ", notes));
        }
        List<String> all = new ArrayList<>();
        all.add("imported from " + file.getFileName());
        all.addAll(notes);
        options.scaleNote().ifPresent(all::add);
        return new UsageHistory(modelId, workload, all, intervals);
    }
}
