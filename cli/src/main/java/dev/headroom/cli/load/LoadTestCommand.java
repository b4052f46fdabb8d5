package dev.headroom.cli.load;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Interruption;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.gate.Gate;
import dev.headroom.cli.gate.LoadFigures;
import dev.headroom.cli.workshop.GateFlags;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.Scenario;
import dev.headroom.config.Workload;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadResult;
import dev.headroom.loadtest.LoadTest;
import dev.headroom.loadtest.LoadTestInterruptedException;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.history.TraceFile;
import dev.headroom.sources.stage.BegunRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

@Command(
        name = "loadtest",
        description = "Runs a scenario against Bedrock or an emulator and leaves its measurements.",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "headroom loadtest SCENARIO --workload=NAME|FILE [OPTIONS]",
            "headroom loadtest --resume=RUN [--budget=USD] [--yes] [--output=text|json]"
        },
        footer = {"", "Scenarios: config/scenarios, or a file of your own."})
public final class LoadTestCommand implements Callable<Integer> {

    /** What may be another when a run goes on. */
    private static final Set<String> ANEW = Set.of("--resume", "--budget", "--yes", "--output");

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Mixin
    private LoadAim aim = new LoadAim();

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "Name or file of the scenario.")
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--workload",
            paramLabel = "NAME|FILE",
            description = "Says model and Region; needed with a scenario.")
    private Optional<String> workload = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "What a replay sends: single requests with their times, as CSV with the columns"
                    + " TIMESTAMP,ContextTokens,GeneratedTokens.")
    private Optional<Path> trace = Optional.empty();

    @Option(names = "--targets", paramLabel = "NAME|FILE", description = "What a search searches the limit of.")
    private Optional<String> targets = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything drawn. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description = "Go on with the load test in this run folder that was broken off, with the arguments that it"
                    + " had. Only --budget, --yes and --output may be given anew.")
    private Optional<Path> resume = Optional.empty();

    @Mixin
    private GateFlags gates = new GateFlags();

    @Option(
            names = "--no-gatling-report",
            negatable = true,
            description = "Gatling's own HTML report in the run's folder, or none. Default: it is made.")
    private boolean gatlingReport = true;

    public LoadTestCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        if (resume.isPresent()) {
            return goOn(BrokenOffRun.in(resume.get()));
        }
        List<String> words = spec.root().commandLine().getParseResult().expandedArgs();
        List<String> arguments = words.subList(words.indexOf(spec.name()) + 1, words.size());
        return interruptibly(new Journal(workshop, spec), Optional.of(arguments));
    }

    /**
     * How a run begins.
     *
     * @param arguments that it is begun with; empty where it goes on
     * @param interruption is told when there is something to interrupt
     */
    private record Beginning(Optional<List<String>> arguments, Interruption interruption) {}

    /** As the command that began it, in the folder where the run is now. */
    private int goOn(BrokenOffRun broken) throws IOException {
        requireNothingElse();
        broken.begun().requireUnchanged(Path.of(""));
        LoadTestCommand before = new LoadTestCommand(workshop);
        new CommandLine(before)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(broken.begun().arguments().toArray(String[]::new));
        before.run = new RunFolder(broken.folder());
        before.aim.take(aim);
        before.output = spec.commandLine().getParseResult().hasMatchedOption("--output") ? output : before.output;
        List<String> words = new ArrayList<>(List.of(spec.name()));
        words.addAll(broken.begun().arguments());
        words.add("--resume");
        return before.interruptibly(new Journal(workshop, spec.name(), words), Optional.empty());
    }

    private void requireNothingElse() {
        ParseResult given = spec.commandLine().getParseResult();
        List<String> others = new ArrayList<>();
        given.matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !ANEW.contains(name))
                .forEach(others::add);
        scenario.ifPresent(others::add);
        Require.that(
                others.isEmpty(),
                "--resume goes on with the arguments that its run was begun with; leave out "
                        + String.join(", ", others));
    }

    private static <T> T needed(Optional<T> value, String what) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                what + " is missing; give 'headroom loadtest SCENARIO --workload NAME', or --resume RUN"));
    }

    private int interruptibly(Journal journal, Optional<List<String>> arguments) throws IOException {
        try (Interruption interruption = new Interruption(workshop.console())) {
            return execute(journal, new Beginning(arguments, interruption));
        }
    }

    private int execute(Journal journal, Beginning beginning) throws IOException {
        asked();
        journal.seed(seed);
        Workshop telling = workshop.telling(journal::read);
        Scenario load = telling.config().scenario(needed(scenario, "the scenario"));
        Workload owner = telling.config().workload(needed(workload, "--workload"));
        Guide guide = new Guide(
                trace.map(file -> TraceFile.read(journal.read(file))),
                targets.map(name -> telling.config().targets(name).latency()),
                Optional.of(owner.quotas()),
                TokensPerWord.ONE);
        LoadTest.requireReady(load, guide, seed);
        Path measurements = run.file("measurements-" + load.name() + "-" + aim.suffix() + ".csv");
        if (beginning.arguments().isPresent()) {
            BrokenOffRun.requireNone(measurements);
        }
        try (LoadSite site = aim.open(telling, owner, load, guide, seed)) {
            LoadJob job = new LoadJob(
                    load,
                    site.destination(),
                    site.budget(),
                    seed,
                    measurements,
                    gatlingReport ? Optional.of(run.file("gatling")) : Optional.empty());
            return measure(journal, beginning, job, guide.counting(site.tokens()));
        } catch (LoadTestInterruptedException e) {
            workshop.console().say(BrokenOffRun.kept(workshop.typed(), measurements));
            return ExitCode.INTERRUPTED;
        } finally {
            BrokenOffRun.tidy(measurements);
        }
    }

    private int measure(Journal journal, Beginning beginning, LoadJob job, Guide guide) {
        LoadRunner runner = new LoadRunner(workshop.console());
        Optional<LoadTest> test =
                beginning.arguments().isPresent() ? Optional.of(LoadRunner.ready(job, guide)) : runner.rest(job, guide);
        beginning
                .arguments()
                .ifPresent(words -> BegunRun.write(
                        BegunRun.beside(job.measurements()), BegunRun.of(words, Path.of(""), journal.inputs())));
        test.ifPresent(beginning.interruption()::runs);
        Optional<LoadResult> ran = test.map(ready -> runner.run(job.scenario().name(), ready));
        RunFiles files = new RunFiles(run, job, journal);
        try {
            files.write(guide, ran.map(LoadResult::isWhole).orElse(true));
        } finally {
            journal.close(run);
        }
        files.levels().give(output, workshop.console(), files.summary(ran));
        boolean passed = gates.pass(
                workshop.console(), spec.name(), asked(), files.levels().figures());
        int ending = ran.map(this::exitCode).orElse(ExitCode.DONE);
        return ending == ExitCode.DONE && !passed ? ExitCode.GATE_FAILED : ending;
    }

    private List<Gate> asked() {
        return gates.about(LoadFigures.ALL.labels());
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
