package dev.headroom.cli;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.history.HistoryFormat;
import dev.headroom.sources.history.ImportOptions;
import dev.headroom.sources.history.ImportRequest;
import dev.headroom.sources.history.UsageFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Reads a usage history into the run folder's usage.csv.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private Path file = Path.of("");

    @Option(names = "--from", required = true, description = "Its format: ${COMPLETION-CANDIDATES}.")
    private HistoryFormat format = HistoryFormat.CSV;

    @Option(names = "--model-id", required = true, description = "The model, as Bedrock names it.")
    private String modelId = "";

    @Option(names = "--name", required = true, description = "The workload whose requests these are.")
    private String name = "";

    @Option(names = "--start", description = "The instant of time 0, for a file that counts from 0.")
    private Optional<Instant> start = Optional.empty();

    @Option(names = "--input-tokens-per-request", description = "For a file that counts requests only.")
    private Optional<Double> input = Optional.empty();

    @Option(names = "--output-tokens-per-request", description = "For a file that counts requests only.")
    private Optional<Double> outputTokens = Optional.empty();

    @Option(
            names = "--scale",
            defaultValue = "1",
            description =
                    "Multiplies requests and tokens: a share of somebody else's traffic. Default: ${DEFAULT-VALUE}.")
    private double scale = 1;

    ImportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        ImportOptions options = new ImportOptions(start, optional(input), optional(outputTokens), scale);
        UsageHistory history = format.read(new ImportRequest(journal.read(file), modelId, name, options));
        UsageFile.write(journal.wrote(run.file(RunFolder.USAGE)), history);
        journal.close(run);
        history.notes().forEach(note -> workshop.console().say("note: " + note));
        output.give(workshop.console(), summary(history));
        return ExitCode.DONE;
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private Map<String, Object> summary(UsageHistory history) {
        UsageCounts total = history.total();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("usage", run.file(RunFolder.USAGE).toString());
        summary.put("from", history.start().toString());
        summary.put("to", history.end().toString());
        summary.put("observed", Spoken.duration(history.observed()));
        summary.put("intervals", history.intervals().size());
        summary.put("requests", total.requests());
        summary.put("inputTokens", total.inputTokens());
        summary.put("outputTokens", total.outputTokens());
        return summary;
    }
}
