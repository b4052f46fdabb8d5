package dev.headroom.sources.s3;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.aws.AwsSettings;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.logs.Bucket;
import dev.headroom.sources.logs.ImportedLogs;
import dev.headroom.sources.logs.LogImport;
import dev.headroom.sources.logs.LogRequest;
import dev.headroom.sources.logs.WorkloadBy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A bucket called {@code logs} on an emulator, whose folder is at hand too. */
final class EmulatedBucket implements AutoCloseable {

    static final WorkloadBy TEAM = new WorkloadBy.Metadata("team");
    static final LogHours ALWAYS = new LogHours(Optional.empty(), Optional.empty());
    /** So small that each object is a batch. */
    static final Batch.Bounds ONE = new Batch.Bounds(1, 1);

    private final Path folder;
    private final Emulator emulator;
    private final Bucket bucket;

    EmulatedBucket(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("s3/logs"));
        EmulatorSettings.Extras extras = new EmulatorSettings.Extras(
                Optional.empty(), FaultPlan.NONE, Optional.empty(), Optional.of(folder.resolve("s3")));
        emulator = Emulator.start(
                new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 1, extras),
                Clock.systemUTC());
        bucket = new Bucket(folder.resolve("s3/logs"));
    }

    Bucket bucket() {
        return bucket;
    }

    /** Empties the bucket and what is kept of it. */
    void empty() throws IOException {
        delete(state(), "");
        delete(bucket.root().resolve("AWSLogs"), "");
    }

    /** Takes the ids of all batches away. */
    void forgetIds() throws IOException {
        delete(state(), ".ids.parquet");
    }

    private static void delete(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder())
                    .filter(any -> any.toString().endsWith(ending))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    Path state() {
        return folder.resolve("run/s3");
    }

    AwsSession session(String region) {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
        return AwsSession.open(new AwsSettings(
                Optional.empty(), Optional.of(region), Optional.empty(), Optional.of(emulator.endpoint())));
    }

    AwsSession session() {
        return session("us-west-2");
    }

    LogRequest request(String address, double badShare) {
        S3Address place = S3Address.parse(address);
        return new LogRequest(
                place.toString(), "logs", Map.of(), LogRequest.Only.ALL, new LogRequest.Rules(badShare, false));
    }

    LogFetch begin(AwsSession session, String address, double badShare, LogHours hours, Batch.Bounds bounds) {
        LogFetch.Source source = new LogFetch.Source(S3Address.parse(address), hours, state());
        return LogFetch.begin(session, source, request(address, badShare), TEAM, bounds);
    }

    LogFetch begin(AwsSession session) {
        return begin(session, "s3://logs", 0.5, ALWAYS, ONE);
    }

    /** What the importer of folders makes of the same files. */
    ImportedLogs local() {
        return LogImport.bedrock(
                new LogRequest(bucket.root(), Map.of(), LogRequest.Only.ALL, new LogRequest.Rules(0.5, false)), TEAM);
    }

    /** Each history as the bytes of its usage file. */
    List<String> files(ImportedLogs logs) throws IOException {
        Path file = folder.resolve("usage.csv");
        List<String> texts = new ArrayList<>();
        for (UsageHistory history : logs.histories()) {
            UsageFile.write(file, history);
            texts.add(Files.readString(file, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
