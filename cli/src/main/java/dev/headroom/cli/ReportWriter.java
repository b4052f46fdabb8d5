package dev.headroom.cli;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.plan.Plan;
import dev.headroom.reports.Report;
import dev.headroom.reports.ReportFormat;
import dev.headroom.reports.review.InputFile;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.stage.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes a report into a run folder, in one format or another. */
final class ReportWriter {

    private final Report report;

    /** What else than the plan is shown, as far as it is there. */
    record Beside(Optional<DemandCurve> demand, Optional<CapacityCurve> capacity, Optional<Leaks> leaks) {}

    /** @param inputs the files that it is made from */
    ReportWriter(Plan plan, Beside beside, List<Path> inputs) {
        List<InputFile> named = inputs.stream()
                .map(file -> new InputFile(file.getFileName().toString(), "sha256:" + Manifest.hash(file)))
                .toList();
        Origin origin = new Origin(Workshop.version(), named);
        report = Report.of(new ReviewInput(plan, beside.demand(), beside.capacity(), beside.leaks(), origin));
    }

    Path write(ReportFormat format, Path folder) {
        Path file = folder.resolve("report." + format.extension());
        SafeFile.write(file, out -> out.append(format.render(report)));
        return file;
    }
}
