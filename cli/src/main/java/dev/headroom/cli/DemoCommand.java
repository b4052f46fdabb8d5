package dev.headroom.cli;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.leaks.LeakSearch;
import dev.headroom.cli.load.EmulatorSite;
import dev.headroom.cli.load.LoadRunner;
import dev.headroom.cli.plan.PlanAgain;
import dev.headroom.cli.plan.Planning;
import dev.headroom.cli.plan.Verdict;
import dev.headroom.cli.plan.WhatIfGrid;
import dev.headroom.cli.report.ReportWriter;
import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.EmulatorOrder;
import dev.headroom.cli.target.HttpChoice;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.OwnPricesFlag;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.Scenario;
import dev.headroom.config.ServiceTargets;
import dev.headroom.config.Workload;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFit;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.NotEnoughData;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.whatif.WhatIf;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.reports.ReportFormat;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.DemandFile;
import dev.headroom.sources.stage.LeaksFile;
import dev.headroom.sources.stage.MeasurementsFile;
import dev.headroom.sources.stage.PlanFile;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "The whole chain on the emulator and a generated history. No account, no network.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String WORKLOAD = "demo";
    private static final String TARGETS = "interactive";
    private static final String SCENARIO = "demo";

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--run",
            paramLabel = "DIR",
            defaultValue = "demo-run",
            description = "Folder for everything it makes. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("demo-run");

    private RunFolder run = new RunFolder(folder);

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything drawn. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    DemoCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Console console = workshop.console();
        run = new RunFolder(folder);
        Journal journal = new Journal(workshop, spec);
        journal.seed(seed);
        console.say("1 of 5  history   eight weeks of usage, made from seed " + seed);
        UsageHistory history = history(journal);
        Leaks leaks = leaks(journal, history);
        DemandCurve demand = demand(journal, history);
        CapacityCurve capacity = capacity(journal, measure(journal));
        console.say("4 of 5  plan      every number of units on every term, over " + PlanRules.DEFAULT_FUTURES
                + " futures");
        PlanRequest request = request(demand, capacity);
        Plan plan = plan(journal, request, capacity);
        WhatIf whatIf = new WhatIfGrid(console, run).write(journal, request, plan, again());
        console.say("5 of 5  report");
        ReportWriter report = report(
                journal,
                plan,
                new ReportWriter.Beside(
                        Optional.of(demand), Optional.of(capacity), Optional.of(leaks), Optional.of(whatIf)));
        journal.close(run);
        Verdict.say(console, report.input());
        console.result("Report: " + run.file("report.html").toAbsolutePath());
        return ExitCode.DONE;
    }

    private UsageHistory history(Journal journal) {
        UsageHistory history = SyntheticHistory.generate(SyntheticProfile.demo(), seed);
        UsageFile.write(journal.wrote(run.file(RunFolder.USAGE)), history);
        return history;
    }

    private Leaks leaks(Journal journal, UsageHistory history) {
        Leaks leaks = new LeakSearch(
                        workshop.config(),
                        workshop.config().workload(WORKLOAD),
                        Optional.of(workshop.config().targets(TARGETS).latency()))
                .in(history, seed);
        LeaksFile.write(journal.wrote(run.file(RunFolder.LEAKS)), leaks);
        return leaks;
    }

    private DemandCurve demand(Journal journal, UsageHistory history) {
        DemandFit fit =
                DemandFitter.fit(history, workshop.config().workload(WORKLOAD).timeZone());
        if (fit instanceof NotEnoughData refusal) {
            throw new IllegalArgumentException(refusal.reason());
        }
        DemandCurve curve = (DemandCurve) fit;
        DemandFile.write(journal.wrote(run.file(RunFolder.DEMAND)), curve);
        return curve;
    }

    /** Both endpoints of one emulator, one after the other. */
    private List<Measurements> measure(Journal journal) {
        Workload owner = workshop.config().workload(WORKLOAD);
        Scenario scenario = workshop.config().scenario(SCENARIO);
        AwsAccess access = AwsAccess.ofNobody(HttpChoice.ONE);
        workshop.console().say("2 of 5  load test the emulator's on-demand endpoint");
        try (EmulatorSite emulator = EmulatorSite.start(workshop.console(), access, owner, seed)) {
            Measurements onDemand =
                    measure(journal, scenario, "on-demand", emulator.destination(EmulatorOrder.of(Optional.empty())));
            workshop.console().say("3 of 5  load test one model unit, rented for it");
            Measurements unit = measure(
                    journal,
                    scenario,
                    "one-unit",
                    emulator.destination(EmulatorOrder.of(Optional.of(new ModelUnits(1)))));
            return List.of(onDemand, unit);
        }
    }

    private Measurements measure(Journal journal, Scenario scenario, String name, LoadJob.Destination destination) {
        LoadJob job = new LoadJob(
                scenario,
                destination,
                Budget.unlimited(),
                seed,
                run.file("measurements-" + name + ".csv"),
                Optional.empty());
        // Of a demo that was broken off: it cost nothing, and this one begins again.
        SafeFile.delete(JournalReader.beside(job.measurements()));
        new LoadRunner(workshop.console()).run(name, LoadRunner.ready(job, Guide.NONE));
        return MeasurementsFile.read(journal.wrote(job.measurements()));
    }

    private CapacityCurve capacity(Journal journal, List<Measurements> runs) {
        ServiceTargets targets = workshop.config().targets(TARGETS);
        CapacityCurve curve = CapacityCurve.fit(runs, targets.latency(), seed);
        CapacityFile.write(journal.wrote(run.file(RunFolder.CAPACITY)), curve);
        return curve;
    }

    private Planning planning() {
        return new Planning(workshop.config(), WORKLOAD, TARGETS);
    }

    private PlanRequest request(DemandCurve demand, CapacityCurve capacity) {
        return planning()
                .request(demand, Planning.Carriers.of(capacity), new Planning.Draw(PlanRules.DEFAULT_FUTURES, seed));
    }

    private String again() {
        return PlanAgain.of(
                workshop.typed(),
                List.of("--workload", WORKLOAD, "--targets", TARGETS, "--seed", Long.toString(seed)),
                run,
                run.file(RunFolder.DEMAND),
                Optional.of(run.file(RunFolder.CAPACITY)));
    }

    private Plan plan(Journal journal, PlanRequest request, CapacityCurve capacity) {
        Work work = new Work();
        Plan plan = Progress.of(
                workshop.console(),
                "drawing and replaying futures",
                work,
                () -> planning().plan(request, Optional.of(capacity), work));
        PlanFile.write(journal.wrote(run.file(RunFolder.PLAN)), plan);
        return plan;
    }

    private ReportWriter report(Journal journal, Plan plan, ReportWriter.Beside beside) {
        List<Path> inputs = Stream.of(
                        RunFolder.PLAN, RunFolder.DEMAND, RunFolder.CAPACITY, RunFolder.LEAKS, RunFolder.WHAT_IF)
                .map(run::file)
                .toList();
        ReportWriter.Known known = new ReportWriter.Known(
                Optional.of(OwnPricesFlag.today(workshop)), workshop.config().unitIds());
        ReportWriter writer = new ReportWriter(plan, beside, known, inputs);
        for (ReportFormat format : ReportFormat.values()) {
            writer.write(format, run.folder()).forEach(journal::wrote);
        }
        return writer;
    }
}
