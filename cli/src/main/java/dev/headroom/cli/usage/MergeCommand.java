package dev.headroom.cli.usage;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.planner.usage.MergedHistory;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.history.UsageFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "merge",
        description = {
            "Makes one usage.csv of several usage files of one workload, as of hours, five minutes and minutes:"
                    + " each time in the finest resolution that has seen it."
        },
        mixinStandardHelpOptions = true)
public final class MergeCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "USAGE", arity = "1..*", description = "Usage files, in any order.")
    private List<Path> files = List.of();

    public MergeCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        List<UsageHistory> parts =
                files.stream().map(file -> UsageFile.read(journal.read(file))).toList();
        UsageHistory merged = MergedHistory.of(parts);
        Path usage = run.file(RunFolder.USAGE);
        UsageFile.write(journal.wrote(usage), merged);
        journal.close(run);
        merged.notes().forEach(note -> workshop.console().say("note: " + note));
        output.give(workshop.console(), ImportSummary.of(usage, merged));
        return ExitCode.DONE;
    }
}
