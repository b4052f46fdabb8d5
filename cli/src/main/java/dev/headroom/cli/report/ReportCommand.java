package dev.headroom.cli.report;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.plan.Verdict;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.planner.compare.Reviewed;
import dev.headroom.planner.plan.Plan;
import dev.headroom.reports.ReportFormat;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.DemandFile;
import dev.headroom.sources.stage.LeaksFile;
import dev.headroom.sources.stage.PlanFile;
import dev.headroom.sources.stage.VerifyFile;
import dev.headroom.sources.stage.WhatIfFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = "Writes the plan as a report for a capacity review.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Option(names = "--plan", paramLabel = "FILE", description = "Default: plan.json of the run folder.")
    private Optional<Path> plan = Optional.empty();

    @Option(names = "--demand", paramLabel = "FILE", description = "Default: demand.json of the run folder, if there.")
    private Optional<Path> demand = Optional.empty();

    @Option(
            names = "--capacity",
            paramLabel = "FILE",
            description = "Default: capacity.json of the run folder, if there.")
    private Optional<Path> capacity = Optional.empty();

    @Option(names = "--leaks", paramLabel = "FILE", description = "Default: leaks.json of the run folder, if there.")
    private Optional<Path> leaks = Optional.empty();

    @Option(names = "--what-if", paramLabel = "FILE", description = "Default: whatif.json of the run folder, if there.")
    private Optional<Path> whatIf = Optional.empty();

    @Mixin
    private Against against = new Against();

    @Option(
            names = "--verification",
            paramLabel = "FILE",
            description = "Default: verify.json of the run folder, if there.")
    private Optional<Path> verification = Optional.empty();

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "html,markdown,json,xlsx",
            description = "Any of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private List<ReportFormat> formats = List.of();

    public ReportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        Path planned = journal.read(run.input(plan, RunFolder.PLAN));
        Plan read = PlanFile.read(planned);
        Reviewed now = new Reviewed(
                read,
                run.inputIfAny(demand, RunFolder.DEMAND)
                        .map(file -> PlannedDemand.of(planned, DemandFile.read(journal.read(file)))),
                run.inputIfAny(capacity, RunFolder.CAPACITY).map(file -> CapacityFile.read(journal.read(file))));
        ReportWriter.Beside beside = new ReportWriter.Beside(
                now.demand(),
                now.capacity(),
                run.inputIfAny(leaks, RunFolder.LEAKS).map(file -> LeaksFile.read(journal.read(file))),
                run.inputIfAny(whatIf, RunFolder.WHAT_IF).map(file -> WhatIfFile.read(journal.read(file))),
                run.inputIfAny(verification, RunFolder.VERIFY).map(file -> VerifyFile.read(journal.read(file))),
                against.read(workshop.console(), journal, planned, now));
        ReportWriter.Known known =
                new ReportWriter.Known(PlannedOn.of(planned), workshop.config().unitIds());
        ReportWriter writer = new ReportWriter(read, beside, known, journal.inputs());
        Map<String, String> written = new LinkedHashMap<>();
        for (ReportFormat format : formats) {
            List<Path> files = writer.write(format, run.folder());
            files.forEach(journal::wrote);
            written.put(
                    format.name().toLowerCase(Locale.ROOT),
                    files.isEmpty()
                            ? format.whyNone()
                            : run.folder().resolve(format.place()).toString());
        }
        journal.close(run);
        Verdict.say(workshop.console(), writer.input());
        output.give(workshop.console(), written);
        return ExitCode.DONE;
    }
}
