package dev.headroom.cli.report;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.compare.Reviewed;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.DemandFile;
import dev.headroom.sources.stage.Manifest;
import dev.headroom.sources.stage.PlanFile;
import dev.headroom.sources.stage.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** An earlier review that a report is held against: its plan, and what lies beside it. */
final class Against {

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description =
                    "The run folder of an earlier review, or its plan.json: the report says what has changed since, why, and what"
                            + " came of the forecast. The demand.json and capacity.json beside it are needed to say why.")
    private Optional<Path> old = Optional.empty();

    /** The comparison, and the files of the earlier review that it is made from. */
    record Earlier(Comparison comparison, List<Path> files) {}

    /**
     * Empty where none was asked for.
     *
     * @param plan where the present plan was read from
     */
    Optional<Earlier> read(Console console, Journal journal, Path plan, Reviewed now) {
        return old.map(given -> {
            Path file = planFile(given);
            requireOther(file, plan);
            List<Path> files = new ArrayList<>(List.of(file));
            Optional<Path> demand = beside(file, RunFolder.DEMAND);
            Optional<Path> capacity = beside(file, RunFolder.CAPACITY);
            demand.ifPresent(files::add);
            capacity.ifPresent(files::add);
            Reviewed then = new Reviewed(
                    PlanFile.read(file),
                    demand.map(DemandFile::read).map(curve -> PlannedDemand.of(file, curve)),
                    capacity.map(CapacityFile::read));
            Comparison.Files known = known(file, demand, capacity);
            files.forEach(journal::read);
            return new Earlier(
                    Progress.during(
                            console,
                            () -> "planning with old and new inputs mixed",
                            () -> Comparison.of(then, now, known)),
                    files);
        });
    }

    private static Path planFile(Path given) {
        Require.that(
                Files.exists(given),
                "--against is " + given
                        + ", and there is no such folder or file; give the run folder of an earlier review,"
                        + " or the plan.json in it");
        if (!Files.isDirectory(given)) {
            return given;
        }
        Path plan = given.resolve(RunFolder.PLAN);
        Require.that(
                Files.exists(plan),
                "--against is " + given + ", which has no " + RunFolder.PLAN
                        + "; give the run folder of an earlier review, or the plan.json in it");
        return plan;
    }

    private static void requireOther(Path file, Path plan) {
        try {
            Require.that(
                    !Files.exists(file) || !Files.exists(plan) || !Files.isSameFile(file, plan),
                    "--against is " + file + ", the plan of this report itself; give that of the review before it");
        } catch (IOException e) {
            throw new SourceException(file + ": cannot be read (" + e + "); check its permissions", e);
        }
    }

    private static Optional<Path> beside(Path plan, String name) {
        return Optional.of(plan.resolveSibling(name)).filter(Files::exists);
    }

    /** By the manifest that names the plan's hash among what was written. */
    private static Comparison.Files known(Path plan, Optional<Path> demand, Optional<Path> capacity) {
        Optional<Manifest> manifest = PlannedDemand.manifest(plan);
        if (manifest.isEmpty()) {
            return Comparison.Files.UNKNOWN;
        }
        Set<String> named = hashes(Stream.concat(manifest.get().inputs().stream(), manifest.get().outputs().stream()));
        boolean all =
                Stream.concat(demand.stream(), capacity.stream()).allMatch(file -> named.contains(Manifest.hash(file)));
        return all ? Comparison.Files.CERTAIN : Comparison.Files.OTHERS;
    }

    private static Set<String> hashes(Stream<RunFile> files) {
        return files.map(RunFile::sha256).collect(Collectors.toSet());
    }
}
