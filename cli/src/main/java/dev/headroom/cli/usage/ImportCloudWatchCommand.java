package dev.headroom.cli.usage;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.cloudwatch.UsageFetch;
import dev.headroom.sources.cloudwatch.UsageRequest;
import dev.headroom.sources.history.UsageFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "cloudwatch",
        description = {
            "Reads the usage of the account's models from CloudWatch into the run folder's usage.csv; where there are several,"
                    + " a file for each. What is fetched is kept: the same command goes on where it was broken off."
        },
        mixinStandardHelpOptions = true)
public final class ImportCloudWatchCommand implements Callable<Integer> {

    private static final String FOLDER = "cloudwatch";

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Mixin
    private AwsFlags aws = new AwsFlags();

    @Mixin
    private SpanFlags span = new SpanFlags();

    @Option(names = "--name", required = true, description = "The workload whose requests these are.")
    private String name = "";

    @Option(
            names = {"--model", "--model-id"},
            paramLabel = "ID",
            description =
                    "A model with all its inference profiles, or one profile. May be given often. Default: all in use.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--model-of",
            paramLabel = "ID=MODEL",
            description = "The model behind an id or ARN that is gone. May be given often.")
    private Map<String, String> modelOf = new LinkedHashMap<>();

    @Option(names = "--quote", description = "Say what it would ask for and cost, and stop.")
    private boolean quote;

    public ImportCloudWatchCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(
                workshop, "import", spec.root().commandLine().getParseResult().originalArgs());
        try (AwsSession session = aws.open()) {
            UsageRequest request = new UsageRequest(
                    name, models, modelOf, span.span(session, workshop.clock().instant()));
            UsageFetch fetch = UsageFetch.begin(session, request, run.file(FOLDER), words(session));
            say(fetch);
            if (quote) {
                return ExitCode.DONE;
            }
            List<UsageHistory> histories = fetched(fetch);
            give(write(journal, histories));
            return ExitCode.DONE;
        }
    }

    private String words(AwsSession session) {
        return String.join(
                " | ", session.region(), aws.words(), span.words(), name, models.toString(), modelOf.toString());
    }

    private void say(UsageFetch fetch) {
        Console console = workshop.console();
        console.say("CloudWatch: " + String.join(", ", fetch.models()) + ".");
        if (fetch.fetched() > 0) {
            console.say("An import that was broken off is gone on with: " + fetch.fetched() + " of " + fetch.calls()
                    + " calls are here.");
        }
        console.say(String.format(
                Locale.ROOT,
                "%d calls of GetMetricData ask for %,d metrics: USD %.4f at AWS's list price.",
                fetch.calls() - fetch.fetched(),
                fetch.metrics(),
                fetch.usd()));
    }

    private List<UsageHistory> fetched(UsageFetch fetch) {
        AtomicInteger done = new AtomicInteger(fetch.fetched());
        return Progress.ofShare(
                workshop.console(),
                "CloudWatch, " + fetch.calls() + " calls",
                () -> (double) done.get() / Math.max(1, fetch.calls()),
                () -> fetch.fetch(done::set));
    }

    private Map<Path, UsageHistory> write(Journal journal, List<UsageHistory> histories) {
        Map<Path, UsageHistory> written = new LinkedHashMap<>();
        UsageNames names = new UsageNames();
        for (UsageHistory history : histories) {
            Path file = run.file(histories.size() == 1 ? RunFolder.USAGE : names.of(history));
            UsageFile.write(journal.wrote(file), history);
            written.put(file, history);
        }
        journal.close(run);
        return written;
    }

    private void give(Map<Path, UsageHistory> written) {
        Console console = workshop.console();
        if (written.size() == 1) {
            written.forEach((path, history) -> {
                history.notes().forEach(note -> console.say("note: " + note));
                output.give(console, ImportSummary.of(path, history));
            });
            return;
        }
        if (SafeFile.delete(run.file(RunFolder.USAGE))) {
            console.say("The usage.csv of an earlier import is removed: it is none of these.");
        }
        console.say("Choose one for each demand curve: " + workshop.typed()
                + " demand --usage FILE; the notes are in each file's head.");
        ImportSummary.give(console, output, written, Map.of());
    }
}
