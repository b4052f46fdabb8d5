package dev.headroom.cli.leaks;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.OwnedUsage;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.Workload;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.stage.LeaksFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "leaks",
        description = {
            "Where money leaks, by the usage history: inflated prompts, overloaded retrieval, drifting answers, an oversized"
                    + " model, refusals and latency under load, no cache, no batch; since when and for how much. Leaves leaks.json.",
        },
        mixinStandardHelpOptions = true)
public final class LeaksCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Option(names = "--workload", required = true, paramLabel = "NAME|FILE", description = "Whose usage it is.")
    private String workload = "";

    @Option(names = "--usage", paramLabel = "FILE", description = "The history. Default: usage.csv of the run folder.")
    private Optional<Path> usage = Optional.empty();

    @Option(
            names = "--targets",
            paramLabel = "NAME|FILE",
            description =
                    "What users are promised: requests beyond it are late. Without it, those slower than 95 % are in"
                            + " quiet minutes.")
    private Optional<String> targets = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the bootstrap. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    public LeaksCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        journal.seed(seed);
        Workload owner = workshop.config().workload(workload);
        UsageHistory history = OwnedUsage.read(journal.read(run.input(usage, RunFolder.USAGE)), owner);
        Leaks leaks = new LeakSearch(workshop.config(), owner, promised(journal)).in(history, seed);
        unused(history).ifPresent(workshop.console()::say);
        LeaksFile.write(journal.wrote(run.file(RunFolder.LEAKS)), leaks);
        journal.close(run);
        SpokenLeaks spoken = new SpokenLeaks(leaks);
        output.give(
                workshop.console(),
                spoken.summary(run.file(RunFolder.LEAKS)),
                spoken.forPrograms(),
                spoken.forPeople());
        return ExitCode.DONE;
    }

    /** Where the targets change nothing, what they would have been for. */
    private Optional<String> unused(UsageHistory history) {
        boolean isTimed = history.intervals().stream()
                .map(UsageInterval::details)
                .anyMatch(details ->
                        details.latency().isPresent() || details.firstToken().isPresent());
        return isTimed
                ? Optional.empty()
                : targets.map(name -> "--targets " + name
                        + " says which requests are late; this history has no latencies, so" + " it changed nothing.");
    }

    private Optional<LatencyTarget> promised(Journal journal) {
        return targets.map(
                name -> workshop.config().telling(journal::read).targets(name).latency());
    }
}
