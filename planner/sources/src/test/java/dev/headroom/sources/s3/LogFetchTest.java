package dev.headroom.sources.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.sources.NothingThereException;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.Asked;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.logs.BadLine;
import dev.headroom.sources.logs.Bucket;
import dev.headroom.sources.logs.ImportedLogs;
import dev.headroom.sources.logs.LogRequest;
import dev.headroom.sources.stage.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs in a bucket of an emulator, held against the importer of folders, which reads the same files all at once. */
class LogFetchTest {

    private static final String HOURS = "AWSLogs/123456789012/BedrockModelInvocationLogs/us-west-2/2026/03/01/";

    @TempDir
    private static Path folder;

    private static final Batch.Bounds ONE_BATCH = Batch.Bounds.USUAL;

    private static EmulatedBucket there;
    private static AwsSession session;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("aws.maxAttempts", "1");
        there = new EmulatedBucket(folder);
        session = there.session();
    }

    @AfterAll
    static void stop() {
        session.close();
        there.close();
        System.clearProperty("aws.maxAttempts");
    }

    @BeforeEach
    void empty() throws IOException {
        there.empty();
        Asked.clear();
    }

    private static String team(String team, String id, String time) {
        return Bucket.labelled("team", team, Bucket.record(id, time));
    }

    /** Two teams, copies in the same object, in the same hour and hours apart, bad lines, a damaged object, a gap, a large body. */
    private static void log() throws IOException {
        Bucket bucket = there.bucket();
        bucket.put(5, "a.json.gz", team("a", "1", "05:58:30"), team("b", "2", "05:59:00"), team("a", "1", "05:58:30"));
        bucket.put(5, "b.json", "no json", team("b", "2", "05:59:00"), team("a", "3", "05:59:59"));
        bucket.put(6, "a.json.gz", team("a", "3", "05:59:59"), team("a", "4", "06:01:10"), team("b", "5", "06:02:00"));
        bucket.put(
                6, "b.json.gz", team("b", "6", "06:03:00"), "{\"schemaType\":\"Other\"}", team("b", "7", "06:09:00"));
        bucket.put(9, "a.json.gz", team("a", "8", "09:00:00"), team("a", "9", "09:04:00"));
        Path damaged = bucket.put(12, "a.json.gz", team("a", "10", "12:00:00"), team("a", "11", "12:30:00"));
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 9));
        bucket.put(12, "b.json.gz", team("a", "12", "12:00:00"), team("a", "13", "12:40:00"));
        bucket.put(
                20, "a.json.gz", team("a", "4", "06:01:10"), team("b", "14", "20:01:00"), team("b", "15", "20:09:00"));
        Path body = bucket.root().resolve(HOURS + "06/data/4_input.json.gz");
        Bucket.write(body, "{\"a\":\"large body\"}");
        Bucket.write(body.resolveSibling("5_input.json.gz"), "another");
        Bucket.write(bucket.root().resolve("AWSLogs/123456789012/CloudTrail/us-west-2/2026/03/01/x.txt"), "other");
        Bucket.write(
                bucket.root()
                        .resolve(
                                "AWSLogs/123456789012/BedrockModelInvocationLogs/amazon-bedrock-logs-permission-check"),
                "");
    }

    private static long gets() {
        return Asked.operations().stream().filter("S3:GetObject"::equals).count();
    }

    private static void isAsLocal(ImportedLogs found) throws IOException {
        ImportedLogs local = there.local();
        assertThat(there.files(found)).hasSize(2).isEqualTo(there.files(local));
        assertThat(found.lines()).isEqualTo(local.lines());
        assertThat(found.badLines()).isEqualTo(local.badLines());
        assertThat(found.duplicates()).isEqualTo(local.duplicates());
        String root = there.bucket().root().toString();
        assertThat(found.firstBad())
                .extracting(BadLine::toString)
                .isEqualTo(local.firstBad().stream()
                        .map(bad -> bad.toString().replace(root, "s3://logs"))
                        .toList());
    }

    private static void isNoTrash(LogFetch fetch) throws IOException {
        try (Stream<Path> kept = Files.walk(there.state())) {
            assertThat(kept.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("[0-9a-f]{32}\\.(json|minutes\\.parquet|ids\\.parquet)"));
        }
        assertThat(fetch.sources()).extracting(RunFile::name).isSorted().hasSize(8);
    }

    @Test
    void tooManyBadLinesAreRefusedAndReadOnceForAll() throws IOException {
        log();
        try (LogFetch fetch = there.begin(session, "s3://logs", 0.001, EmulatedBucket.ALWAYS, ONE_BATCH)) {
            assertThatThrownBy(fetch::fetch)
                    .isInstanceOf(SourceException.class)
                    .hasMessageStartingWith("s3://logs: ")
                    .hasMessageContaining("\ns3://logs/" + HOURS + "05/b.json:1: is not a JSON object")
                    .hasMessageContaining("s3://logs/" + HOURS + "12/a.json.gz:")
                    .hasMessageContaining("--bad-lines");
        }
        try (LogFetch fetch = there.begin(session, "s3://logs/", 0.5, EmulatedBucket.ALWAYS, ONE_BATCH)) {
            assertThat(fetch.toCopy().objects()).as("what was read is kept").isZero();
            isAsLocal(fetch.fetch());
        }
    }

    @Test
    void aBucketGivesToTheByteWhatItsFolderGives() throws IOException {
        log();
        try (LogFetch fetch = there.begin(session)) {
            assertThat(fetch.place()).isEqualTo("123456789012 in us-west-2");
            assertThat(fetch.hours()).isEqualTo(5);
            assertThat(fetch.whole().objects()).isEqualTo(8);
            assertThat(fetch.toCopy()).isEqualTo(fetch.whole());
            assertThat(fetch.share()).isZero();
            ImportedLogs found = fetch.fetch();
            assertThat(found.duplicates()).isEqualTo(4);
            isAsLocal(found);
            assertThat(fetch.copied()).isEqualTo(fetch.whole());
            assertThat(fetch.share()).isEqualTo(1);
            assertThat(gets()).as("large bodies are not read").isEqualTo(8);
            isNoTrash(fetch);
        }
    }

    @Test
    @Tag("once")
    void whatWasReadBeforeIsNotReadAgain() throws IOException {
        log();
        Path last = there.bucket().root().resolve(HOURS + "20/a.json.gz");
        byte[] bytes = Files.readAllBytes(last);
        try (LogFetch broken = there.begin(session)) {
            Files.delete(last);
            assertThatThrownBy(broken::fetch)
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("s3://logs/" + HOURS + "20/a.json.gz was listed and is not there any more")
                    .hasMessageContaining("run the same command again");
        }
        Files.write(last, bytes);
        try (LogFetch fetch = there.begin(session)) {
            assertThat(fetch.toCopy().objects()).isEqualTo(1);
            long before = gets();
            isAsLocal(fetch.fetch());
            assertThat(gets() - before).isEqualTo(1);
        }
        there.bucket().put(21, "a.json.gz", team("a", "4", "06:01:10"), team("b", "14", "20:01:00"));
        try (LogFetch grown = there.begin(session)) {
            assertThat(grown.toCopy().objects()).as("what came later").isEqualTo(1);
            isAsLocal(grown.fetch());
        }
        there.forgetIds();
        there.bucket().put(6, "aa.json.gz", team("a", "8", "09:00:00"));
        try (LogFetch late = there.begin(session)) {
            assertThat(late.toCopy().objects())
                    .as(
                            "an hour's late object, what may hold copies of its records, and all before that whose ids are gone")
                    .isEqualTo(10);
            isAsLocal(late.fetch());
        }
    }

    @Test
    void onlyHoursOfTheTimeAreListedAndRead() throws IOException {
        log();
        LogHours hours = new LogHours(
                Optional.of(Instant.parse("2026-03-01T05:59:00Z")), Optional.of(Instant.parse("2026-03-01T09:00:00Z")));
        String region = "s3://logs/AWSLogs/123456789012/BedrockModelInvocationLogs/us-west-2";
        try (LogFetch fetch = there.begin(session, region, 0.5, hours, ONE_BATCH)) {
            assertThat(fetch.hours()).isEqualTo(2);
            assertThat(fetch.lists())
                    .as("years, months, days, hours, two hours")
                    .isEqualTo(6);
            assertThat(fetch.fetch().histories().get(0).start()).isEqualTo(Instant.parse("2026-03-01T05:59:00Z"));
        }
        LogHours never = new LogHours(Optional.of(Instant.parse("2027-01-01T00:00:00Z")), Optional.empty());
        assertThatThrownBy(() -> there.begin(session, region, 0.5, never, ONE_BATCH))
                .isInstanceOf(NothingThereException.class)
                .hasMessageContaining("has no object of records of account 123456789012 in us-west-2 in the time")
                .hasMessageContaining("whose folders go from 2026/03/01/05 to 2026/03/01/20 (UTC)");
        assertThatThrownBy(() -> there.begin(session, region + "/2026/03", 0.5, never, ONE_BATCH))
                .hasMessageContaining("leads past the folder of a Region")
                .hasMessageContaining("--since");
    }

    @Test
    void twoRegionsAreNotAddedAndOneCanBeChosen() throws IOException {
        log();
        there.bucket().put("eu-west-1", 5, "a.json.gz", team("a", "1", "05:00:00"));
        assertThatThrownBy(() -> there.begin(session))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(
                        "s3://logs: has logs of account 123456789012 in eu-west-1, 123456789012 in us-west-2")
                .hasMessageContaining("--account and --region");
        LogRequest.Only only = new LogRequest.Only(
                Optional.empty(), Optional.empty(), Optional.of("123456789012"), Optional.of("us-west-2"));
        LogRequest chosen = new LogRequest("s3://logs", "logs", Map.of(), only, new LogRequest.Rules(0.5, false));
        LogFetch.Source source =
                new LogFetch.Source(S3Address.parse("s3://logs"), EmulatedBucket.ALWAYS, there.state());
        try (LogFetch fetch = LogFetch.begin(session, source, chosen, EmulatedBucket.TEAM)) {
            assertThat(fetch.whole().objects()).isEqualTo(8);
        }
        assertThatThrownBy(() -> there.begin(session, "s3://logs/elsewhere", 0.5, EmulatedBucket.ALWAYS, ONE_BATCH))
                .isInstanceOf(NothingThereException.class)
                .hasMessageContaining(
                        "looked for s3://logs/elsewhere/AWSLogs/ACCOUNT/BedrockModelInvocationLogs/REGION/, and s3://logs/ has"
                                + " only the folder AWSLogs/;");
        LogRequest.Only other = new LogRequest.Only(
                Optional.empty(), Optional.empty(), Optional.of("123456789012"), Optional.of("eu-north-1"));
        LogRequest north = new LogRequest("s3://logs", "logs", Map.of(), other, new LogRequest.Rules(0.5, false));
        assertThatThrownBy(() -> LogFetch.begin(session, source, north, EmulatedBucket.TEAM))
                .isInstanceOf(NothingThereException.class);
    }

    private static void fails(ThrowingCallable call, String... words) {
        assertThatThrownBy(call)
                .isInstanceOf(AwsException.class)
                .message()
                .contains(words)
                .doesNotContain("\n", "AKID", "wJalr", "software.amazon");
    }

    @ParameterizedTest
    @Tag("once")
    @CsvSource({
        "ListObjectsV2, 403, AccessDenied, AWS refused s3:ListBucket on s3://logs/AWSLogs/: this identity lacks",
        "GetObject, 403, AccessDenied, 'kms:Decrypt, where a KMS key encrypts the bucket): this identity lacks'",
        "ListObjectsV2, 403, ExpiredToken, credentials have expired; sign in again",
        "ListObjectsV2, 503, SlowDown, AWS throttled s3:ListBucket"
    })
    void aRefusalIsOneSentence(String operation, int status, String code, String words) {
        there.bucket().put(9, "a.json.gz", team("a", "8", "09:00:00"));
        Asked.next(Asked.Answer.ofS3(operation, status, code));
        fails(
                () -> {
                    try (LogFetch fetch = there.begin(session)) {
                        fetch.fetch();
                    }
                },
                words);
    }

    @Test
    void aBucketThatIsNotThereOrElsewhereIsSaid() {
        there.bucket().put(9, "a.json.gz", team("a", "8", "09:00:00"));
        fails(
                () -> there.begin(session, "s3://other", 0.5, EmulatedBucket.ALWAYS, ONE_BATCH),
                "there is no such bucket for s3:ListBucket on s3://other/AWSLogs/; check its name");
        try (AwsSession elsewhere = there.session("eu-west-1")) {
            fails(
                    () -> there.begin(elsewhere),
                    "AWS refused s3:ListBucket on s3://logs/AWSLogs/: the bucket is in another Region than was asked; give"
                            + " --bucket-region us-west-2");
        }
    }

    @Test
    void anObjectThatIsOverwrittenIsNotMistakenForWhatWasListed() {
        there.bucket().put(9, "a.json.gz", team("a", "8", "09:00:00"), team("a", "9", "09:04:00"));
        try (LogFetch fetch = there.begin(session)) {
            there.bucket().put(9, "a.json.gz", team("a", "8", "09:00:00"));
            fails(fetch::fetch, HOURS + "09/a.json.gz was overwritten after it was listed; run the same command again");
        }
    }

    @Test
    void anAddressIsReadAsPeopleWriteIt() {
        assertThat(List.of("s3://b-1", "s3://b-1/", "S3://b-1//", "s3:/b-1"))
                .allMatch(text -> S3Address.parse(text).equals(new S3Address("b-1", "")));
        S3Address deep = S3Address.parse("s3://b-1/x/y/");
        assertThat(deep).isEqualTo(new S3Address("b-1", "x/y/")).hasToString("s3://b-1/x/y");
        assertThat(S3Address.isMeant("folder/s3")).isFalse();
        assertThatThrownBy(() -> S3Address.parse("s3://Bucket/x"))
                .hasMessageContaining("'s3://Bucket' names no bucket")
                .hasMessageContaining("s3://BUCKET/PREFIX");
        assertThatThrownBy(() -> new LogHours(
                        Optional.of(Instant.parse("2026-03-02T00:00:00Z")),
                        Optional.of(Instant.parse("2026-03-01T00:00:00Z"))))
                .hasMessageContaining("--since is 2026-03-02T00:00:00Z, must be before --until, 2026-03-01");
    }
}
