package dev.headroom.cli.workshop;

import dev.headroom.config.Workload;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.history.UsageFile;
import java.nio.file.Path;

/** Usage that a workload's owner plans from: of the model that the workload runs on. */
public final class OwnedUsage {

    private OwnedUsage() {}

    /** @throws IllegalArgumentException where the history is of another model */
    public static UsageHistory read(Path file, Workload owner) {
        UsageHistory history = UsageFile.read(file);
        Require.that(
                history.modelId().equals(owner.modelId()),
                "the history is of model " + history.modelId() + ", workload " + owner.name() + " runs on "
                        + owner.modelId() + "; give the workload that the history belongs to");
        return history;
    }
}
