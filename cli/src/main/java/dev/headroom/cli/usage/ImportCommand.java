package dev.headroom.cli.usage;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.UsageColumns;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.history.HistoryFormat;
import dev.headroom.sources.history.ImportRequest;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.logs.ImportedLogs;
import dev.headroom.sources.logs.LogImport;
import dev.headroom.sources.logs.LogRequest;
import dev.headroom.sources.logs.TableMapping;
import dev.headroom.sources.logs.WorkloadBy;
import dev.headroom.sources.s3.S3Address;
import dev.headroom.sources.stage.SourceList;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Reads a usage history into the run folder's usage.csv; where there are several, a file for each.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Parameters(
            paramLabel = "FILE|DIR|s3://BUCKET",
            arity = "0..1",
            description = "The file to read; of logs, the folder, or the bucket, as in s3://BUCKET/PREFIX. The word"
                    + " cloudwatch reads the account itself.")
    private Optional<String> given = Optional.empty();

    @Option(names = "--from", paramLabel = "FORMAT", description = "Its format: ${COMPLETION-CANDIDATES}.")
    private Optional<ImportFormat> from = Optional.empty();

    private Path file = Path.of("");
    private ImportFormat format = ImportFormat.CSV;

    @Option(
            names = "--model-id",
            description = "The model, as Bedrock names it. Of logs: only records of this one; not needed.")
    private Optional<String> modelId = Optional.empty();

    @Option(
            names = "--name",
            description = "The workload whose requests these are. Of logs that name workloads: only this one.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private HistoryFlags historyFlags = new HistoryFlags();

    @Mixin
    private LogFlags logFlags = new LogFlags();

    @Mixin
    private S3Flags s3Flags = new S3Flags();

    public ImportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        // Not marked as required, or 'import cloudwatch' would have to have them too.
        String place = given.orElseThrow(() -> missing("parameter: 'FILE|DIR|s3://BUCKET'"));
        if (S3Address.isMeant(place)) {
            return importBucket(S3Address.parse(place));
        }
        s3Flags.requireNone();
        file = Path.of(place);
        format = from.orElseThrow(() -> missing("option: '--from=FORMAT'"));
        Journal journal = new Journal(workshop, spec);
        if (format.history().isPresent()) {
            importOne(journal, format.history().get());
        } else {
            importLogs(journal);
        }
        return ExitCode.DONE;
    }

    private ParameterException missing(String what) {
        return new ParameterException(spec.commandLine(), "Missing required " + what);
    }

    private void importOne(Journal journal, HistoryFormat one) {
        logFlags.requireNone(format);
        UsageHistory history = one.read(new ImportRequest(
                journal.read(file), given("--model-id", modelId), given("--name", name), historyFlags.options()));
        write(journal, RunFolder.USAGE, history);
        journal.close(run);
        history.notes().forEach(note -> workshop.console().say("note: " + note));
        output.give(workshop.console(), ImportSummary.of(run.file(RunFolder.USAGE), history));
    }

    private String given(String flag, Optional<String> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                flag + " is missing; a file of --from " + format + " does not say it, so give it"));
    }

    private void importLogs(Journal journal) {
        historyFlags.requireNone(format);
        Work work = new Work();
        Supplier<ImportedLogs> reading = format == ImportFormat.TABLE ? table(journal, work) : bedrock(work);
        ImportedLogs logs = Progress.of(workshop.console(), "reading the files of " + file, work, reading);
        SourceList.write(journal.wrote(run.file(SourceList.NAME)), logs.files());
        keep(journal, logs);
    }

    private int importBucket(S3Address place) {
        format = from.orElse(ImportFormat.BEDROCK);
        Require.that(
                format == ImportFormat.BEDROCK,
                "--from " + format + " is not read out of S3; copy it, as with: aws s3 cp " + place + " FILE");
        historyFlags.requireNone(format);
        logFlags.requireNoMapping(format);
        WorkloadBy workload = logFlags.workload(name);
        BucketImport bucket = new BucketImport(workshop, s3Flags, run.file(BucketImport.FOLDER));
        Journal journal = new Journal(workshop, spec);
        bucket.read(place, logFlags.request(place, modelId, name), workload, logFlags.region())
                .ifPresent(found -> {
                    SourceList.writeHashed(journal.wrote(run.file(SourceList.NAME)), found.sources());
                    keep(journal, found.logs());
                });
        return ExitCode.DONE;
    }

    private void keep(Journal journal, ImportedLogs logs) {
        Map<Path, UsageHistory> written = new LinkedHashMap<>();
        UsageNames names = new UsageNames();
        for (UsageHistory history : logs.histories()) {
            String name = logs.histories().size() == 1 ? RunFolder.USAGE : names.of(history);
            written.put(write(journal, name, history), history);
        }
        journal.close(run);
        say(logs, written);
    }

    private Supplier<ImportedLogs> bedrock(Work work) {
        logFlags.requireNoMapping(format);
        WorkloadBy workload = logFlags.workload(name);
        LogRequest request = logFlags.request(file, modelId, name);
        return () -> LogImport.bedrock(request, workload, work);
    }

    private Supplier<ImportedLogs> table(Journal journal, Work work) {
        UsageColumns columns = workshop.config().telling(journal::read).usageColumns(logFlags.mapping());
        LogRequest request = logFlags.request(file, modelId, name);
        TableMapping mapping = new TableMapping(columns.timeFormat(), columns.columns());
        return () -> LogImport.table(request, mapping, work);
    }

    private Path write(Journal journal, String name, UsageHistory history) {
        Path target = run.file(name);
        UsageFile.write(journal.wrote(target), history);
        return target;
    }

    private void say(ImportedLogs logs, Map<Path, UsageHistory> written) {
        Console console = workshop.console();
        logs.firstBad().forEach(bad -> console.say("left out: " + bad));
        if (written.size() == 1) {
            logs.histories().get(0).notes().forEach(note -> console.say("note: " + note));
            written.forEach((path, history) -> output.give(console, ImportSummary.of(path, history, logs)));
            return;
        }
        if (SafeFile.delete(run.file(RunFolder.USAGE))) {
            console.say("The usage.csv of an earlier import is removed: it is none of these.");
        }
        console.say("Choose one for each demand curve: " + workshop.typed()
                + " demand --usage FILE; the notes are in each file's head.");
        ImportSummary.give(console, output, written, logs);
    }
}
