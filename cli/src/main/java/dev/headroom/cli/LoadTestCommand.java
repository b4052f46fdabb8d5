package dev.headroom.cli;

import dev.headroom.config.Scenario;
import dev.headroom.config.Workload;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadResult;
import dev.headroom.loadtest.LoadTest;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.sources.history.TraceFile;
import dev.headroom.sources.stage.MeasurementsFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "loadtest",
        description = "Runs a scenario against Bedrock or an emulator and leaves its measurements.",
        mixinStandardHelpOptions = true,
        footer = {"", "Scenarios: config/scenarios, or a file of your own."})
final class LoadTestCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Mixin
    private LoadAim aim = new LoadAim();

    @Parameters(paramLabel = "SCENARIO", description = "Name or file of the scenario.")
    private String scenario = "";

    @Option(names = "--workload", required = true, paramLabel = "NAME|FILE", description = "Says model and Region.")
    private String workload = "";

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "What a replay sends: single requests with their times.")
    private Optional<Path> trace = Optional.empty();

    @Option(names = "--targets", paramLabel = "NAME|FILE", description = "What a search searches the limit of.")
    private Optional<String> targets = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything drawn. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--resume", description = "Go on with the run of these arguments that was broken off.")
    private boolean resume;

    @Option(names = "--gatling-report", description = "Also make Gatling's own HTML report.")
    private boolean gatlingReport;

    LoadTestCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        journal.seed(seed);
        Scenario load = workshop.config().scenario(scenario);
        Workload owner = workshop.config().workload(workload);
        Guide guide = new Guide(
                trace.map(file -> TraceFile.read(journal.read(file))),
                targets.map(name -> workshop.config().targets(name).latency()),
                Optional.of(owner.quotas()),
                TokensPerWord.ONE);
        LoadTest.requireReady(load, guide, seed);
        try (LoadSite site = aim.open(workshop, owner, load, guide, seed)) {
            LoadJob job = new LoadJob(
                    load,
                    site.destination(),
                    site.budget(),
                    seed,
                    run.file("measurements-" + load.name() + "-" + site.suffix() + ".csv"),
                    gatlingReport ? Optional.of(run.file("gatling")) : Optional.empty());
            Optional<LoadResult> ran =
                    new LoadRunner(workshop.console()).run(load.name(), job, guide.counting(site.tokens()), resume);
            journal.wrote(job.measurements());
            journal.close(run);
            if (ran.isEmpty()) {
                output.give(
                        workshop.console(),
                        Map.of("measurements", job.measurements().toString()));
                return ExitCode.DONE;
            }
            LevelTable levels = LevelTable.of(MeasurementsFile.read(job.measurements()));
            output.give(workshop.console(), summary(job, ran.get(), guide), levels);
            return exitCode(ran.get());
        }
    }

    private static Map<String, Object> summary(LoadJob job, LoadResult result, Guide guide) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("measurements", job.measurements().toString());
        summary.put("target", result.run().target());
        summary.put("answered", result.count().answered());
        summary.put("throttled", result.count().throttled());
        summary.put("failed", result.count().failed());
        summary.put("spentUsd", result.spent().toString());
        summary.putAll(Findings.of(job, result, guide));
        result.run().soundness().caveats().forEach(caveat -> summary.merge("caveats", caveat, (a, b) -> a + "; " + b));
        return summary;
    }

    private int exitCode(LoadResult result) {
        if (result.isWhole()) {
            return ExitCode.DONE;
        }
        workshop.console().say("stopped early: " + result.stop().words() + "; what was measured until then is kept");
        return switch (result.stop().cause()) {
            case BUDGET -> ExitCode.GATE_FAILED;
            default -> ExitCode.OUTSIDE;
        };
    }
}
