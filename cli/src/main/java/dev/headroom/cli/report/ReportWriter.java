package dev.headroom.cli.report;

import dev.headroom.cli.workshop.Workshop;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.whatif.WhatIf;
import dev.headroom.planner.price.UnitIds;
import dev.headroom.planner.verify.Verification;
import dev.headroom.reports.Report;
import dev.headroom.reports.ReportFile;
import dev.headroom.reports.ReportFormat;
import dev.headroom.reports.review.InputFile;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.stage.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a report into a run folder, in one format or another. */
public final class ReportWriter {

    private final ReviewInput input;
    private final Report report;

    /**
     * What is known of a plan from elsewhere.
     *
     * @param madeOn the day in UTC on which it was made; empty where nobody tells
     * @param unitIds under which ids model units are bought
     */
    public record Known(Optional<LocalDate> madeOn, UnitIds unitIds) {}

    /** What else than the plan is shown, as far as it is there. */
    public record Beside(
            Optional<DemandCurve> demand,
            Optional<CapacityCurve> capacity,
            Optional<Leaks> leaks,
            Optional<WhatIf> whatIf,
            Optional<Verification> verification,
            Optional<Against.Earlier> earlier) {

        /** Without a verification and an earlier review. */
        public Beside(
                Optional<DemandCurve> demand,
                Optional<CapacityCurve> capacity,
                Optional<Leaks> leaks,
                Optional<WhatIf> whatIf) {
            this(demand, capacity, leaks, whatIf, Optional.empty(), Optional.empty());
        }
    }

    /** @param inputs the files that it is made from */
    public ReportWriter(Plan plan, Beside beside, Known known, List<Path> inputs) {
        List<Path> old = beside.earlier().map(Against.Earlier::files).orElse(List.of());
        List<InputFile> named = inputs.stream()
                .map(file -> new InputFile(
                        file.getFileName() + (old.contains(file) ? " of the earlier review" : ""),
                        "sha256:" + Manifest.hash(file)))
                .toList();
        input = new ReviewInput(
                plan,
                beside.demand(),
                beside.capacity(),
                beside.leaks(),
                beside.whatIf(),
                beside.verification(),
                beside.earlier().map(Against.Earlier::comparison),
                known.unitIds(),
                new Origin(Workshop.version(), named, known.madeOn()));
        report = Report.of(input);
    }

    /** What it is made from. */
    public ReviewInput input() {
        return input;
    }

    /**
     * Writes the format's files, and removes what an earlier report left in their place.
     *
     * @return what was written; nothing where the report has nothing of that kind
     */
    public List<Path> write(ReportFormat format, Path folder) {
        List<ReportFile> files = format.files(report);
        removeStale(format, folder, files.stream().map(ReportFile::name).toList());
        return files.stream()
                .map(file -> {
                    Path path = folder.resolve(file.name());
                    SafeFile.write(path, file.bytes());
                    return path;
                })
                .toList();
    }

    private static void removeStale(ReportFormat format, Path folder, List<String> names) {
        Path place = folder.resolve(format.place());
        if (format.isFolder()) {
            tablesIn(place).stream()
                    .filter(table -> !names.contains(format.place() + "/" + table.getFileName()))
                    .forEach(SafeFile::delete);
        } else if (names.isEmpty()) {
            SafeFile.delete(place);
        }
    }

    private static List<Path> tablesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        } catch (IOException e) {
            throw new SourceException(folder + ": cannot be read (" + e + "); check its permissions", e);
        }
    }
}
