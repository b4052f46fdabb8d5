package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.usage.LatencyBuckets;
import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.PromptPrefixes;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageDetails;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageFileTest {

    private static final String COLUMNS =
            "start,seconds,requests,input_tokens,output_tokens,cache_read_tokens,cache_write_tokens,throttles\n";
    private static final String HEAD = "# headroom usage 1\n# model: m\n# workload: w\n";

    @TempDir
    private Path folder;

    private static UsageInterval interval(String start, int seconds, UsageCounts counts) {
        return new UsageInterval(Instant.parse(start), Duration.ofSeconds(seconds), counts);
    }

    private static UsageHistory golden() {
        return new UsageHistory(
                "meta.llama3-1-8b-instruct-v1:0",
                "support chat",
                List.of("made by hand, with \"quotes\" and, commas", "10:00 to 10:10 was not observed"),
                List.of(
                        interval("2026-09-01T09:00:00Z", 3600, UsageCounts.of(120, 144_000, 18_000)),
                        interval("2026-09-01T10:10:00Z", 600, new UsageCounts(7, 8400, 1050, 300, 40, 2)),
                        interval("2026-09-01T10:20:00Z", 60, UsageCounts.NONE)));
    }

    private static String goldenText() throws IOException {
        try (InputStream in = UsageFileTest.class.getResourceAsStream("/history/usage.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void refused(String text, String fault) {
        Path file = Written.file(folder, text);
        Written.refused(() -> UsageFile.read(file), file + fault);
    }

    @Test
    void theFileIsTheGoldenOneUnderAnyLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Path file = folder.resolve("usage.csv");
            UsageFile.write(file, golden());
            assertThat(file).hasBinaryContent(goldenText().getBytes(StandardCharsets.UTF_8));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theGoldenFileReadsAsTheHistoryItWasWrittenFrom() throws IOException {
        assertThat(UsageFile.read(Written.file(folder, goldenText()))).isEqualTo(golden());
    }

    @Test
    void byteOrderMarkCarriageReturnsAndBlankEndAreNoFaults() throws IOException {
        String text = "\uFEFF" + goldenText().replace("\n", "\r\n") + "\r\n  \r\n";
        assertThat(UsageFile.read(Written.file(folder, text))).isEqualTo(golden());
    }

    @Test
    void aHistoryWithoutNotesSurvivesItsFile() {
        UsageHistory bare = new UsageHistory("m", "w", List.of(), golden().intervals());
        Path file = folder.resolve("deep/usage.csv");
        UsageFile.write(file, bare);
        assertThat(UsageFile.read(file)).isEqualTo(bare);
    }

    /** Details of some intervals only; a mean without buckets; minutes without a latency. */
    @Test
    void latenciesAreColumnsOfVersionTwoWhereThereAreAny() throws IOException {
        LatencyDigest whole = new LatencyDigest(3, 1_490, Optional.of(LatencyBuckets.parse("311 4*2")));
        UsageDetails details = new UsageDetails(Optional.of(whole), Optional.of(LatencyDigest.ofMean(2, 410)));
        UsageInterval plain = golden().intervals().get(2);
        UsageHistory history = new UsageHistory(
                "m",
                "w",
                List.of(),
                List.of(
                        golden().intervals().get(0),
                        new UsageInterval(plain.start(), plain.resolution(), UsageCounts.of(3, 30, 3), details)));
        Path file = folder.resolve("usage.csv");
        UsageFile.write(file, history);
        assertThat(file)
                .hasContent(HEAD.replace("usage 1", "usage 2") + COLUMNS.strip()
                        + ",latency_count,latency_ms,latency_buckets,first_token_count,first_token_ms,first_token_buckets\n"
                        + "2026-09-01T09:00:00Z,3600,120,144000,18000,0,0,0,,,,,,\n"
                        + "2026-09-01T10:20:00Z,60,3,30,3,0,0,0,3,1490,311 4*2,2,410,\n");
        assertThat(UsageFile.read(file)).isEqualTo(history);
        assertThat(HistoryFormat.CSV
                        .read(Written.request(file, ImportOptions.NONE))
                        .intervals())
                .isEqualTo(history.intervals());
    }

    @Test
    void beginningsOfPromptsAreColumnsToo() {
        Map<PromptPrefixes.Least, PromptPrefixes.Beginnings> beginnings = Map.of(
                PromptPrefixes.Least.TOKENS_512, new PromptPrefixes.Beginnings(5, 6),
                PromptPrefixes.Least.TOKENS_1024, new PromptPrefixes.Beginnings(3, 4),
                PromptPrefixes.Least.TOKENS_4096, new PromptPrefixes.Beginnings(1, 2));
        UsageDetails details = new UsageDetails(
                Optional.empty(), Optional.empty(), Optional.of(new PromptPrefixes(2, 20, beginnings)));
        UsageInterval plain = golden().intervals().get(2);
        UsageHistory history = new UsageHistory(
                "m",
                "w",
                List.of(),
                List.of(new UsageInterval(plain.start(), plain.resolution(), UsageCounts.of(3, 30, 3), details)));
        Path file = folder.resolve("usage.csv");
        UsageFile.write(file, history);
        assertThat(file)
                .hasContent(HEAD.replace("usage 1", "usage 2") + COLUMNS.strip()
                        + ",prompts_seen,prompts_seen_tokens,again_512_tokens,first_512_tokens,again_1024_tokens,"
                        + "first_1024_tokens,again_4096_tokens,first_4096_tokens\n"
                        + "2026-09-01T10:20:00Z,60,3,30,3,0,0,0,2,20,5,6,3,4,1,2\n");
        assertThat(UsageFile.read(file)).isEqualTo(history);
    }

    @Test
    void aDigestThatIsNoneIsNamedWithItsLine() {
        String head = HEAD.replace("usage 1", "usage 2") + COLUMNS.strip();
        String row = "\n2026-09-01T00:00:00Z,60,3,30,3,0,0,0,";
        refused(
                head + ",latency_count,latency_ms,latency_buckets" + row + "3,1490,311\n",
                ":5: buckets of latencies hold 1 requests, must hold the 3 that were counted");
        refused(
                head + ",latency_count,latency_ms,latency_buckets" + row + "3,,\n",
                ":5: latency_ms is '', must be a whole number");
        refused(
                head + ",latency_count,latency_ms" + row + "3,1490\n",
                ":4: columns are '" + COLUMNS.strip() + ",latency_count,latency_ms', must be '" + COLUMNS.strip()
                        + "'");
        refused(
                HEAD + COLUMNS.strip() + ",latency_count,latency_ms,latency_buckets" + row + "1,5,\n",
                ":4: columns are '" + COLUMNS.strip() + ",latency_count,latency_ms,latency_buckets', must be '"
                        + COLUMNS.strip() + "'");
    }

    @Test
    void aNoteThatWouldBreakTheHeadIsNotWritten() {
        UsageHistory broken = new UsageHistory("m", "w", List.of("one\ntwo"), golden().intervals());
        Path file = folder.resolve("usage.csv");
        assertThatThrownBy(() -> UsageFile.write(file, broken)).hasMessageContaining("a note holds a line break");
        assertThat(file).doesNotExist();
    }

    @Test
    void otherFilesAndOtherVersionsAreRefused() {
        refused(
                "hour,value\n0,1\n",
                ":1: is not '# headroom usage 1', so this is no usage file; 'headroom usage import' makes one");
        refused(
                HEAD.replace("usage 1", "usage 3") + COLUMNS,
                ":1: version is '3', this headroom reads versions 1 and 2; read it with the headroom that wrote it, or import"
                        + " the usage again");
    }

    @Test
    void aMissingHeadLineIsNamed() {
        refused("# headroom usage 1\n# workload: w\n", ":2: is '# workload: w', must be '# model: ...'");
        refused(
                "# headroom usage 1\n# model: m\n" + COLUMNS,
                ":3: is '" + COLUMNS.strip() + "', must be '# workload: ...'");
        refused("# headroom usage 1\n# model: m\n", ":2: is the last line; '# workload: ...' must follow it");
        refused("# headroom usage 1\n# model:  \n# workload: w\n", ":2: '# model: ...' is blank, must say something");
        refused(HEAD + "# colour: blue\n" + COLUMNS, ":4: is '# colour: blue', must be '# note: ...'");
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        refused("", ": is empty, must have a header row and rows");
        refused("\n \n", ": is empty, must have a header row and rows");
        refused(HEAD, ":3: is the last line; there are only head lines, no column row and no rows");
        refused(HEAD + COLUMNS, ":4: is the last line; there are no rows under the header");
    }

    @Test
    void otherColumnsAreRefused() {
        refused(
                HEAD + "start,requests\n2026-09-01T00:00:00Z,1\n",
                ":4: columns are 'start,requests', must be '" + COLUMNS.strip() + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday,60,1,1,1,0,0,0|start is 'yesterday', must be an instant in UTC as in 2026-09-01T00:00:00Z",
                "2026-09-01T00:01:00Z,60,1.5,1,1,0,0,0|requests is '1.5', must be a whole number",
                "2026-09-01T00:01:00Z,60,1,NaN,1,0,0,0|input_tokens is 'NaN', must be a whole number",
                "2026-09-01T00:01:00Z,60,1,1,-1,0,0,0|output tokens is -1, must be 0 or above",
                "2026-09-01T00:01:00Z,0,1,1,1,0,0,0|a resolution is PT0S, must be a whole number of seconds above 0"
            })
    void aBadCellIsNamedWithItsLine(String row, String fault) {
        refused(HEAD + "# note: n\n" + COLUMNS + "2026-09-01T00:00:00Z,60,1,1,1,0,0,0\n" + row + "\n", ":7: " + fault);
    }

    @Test
    void aRowCutShortIsRefused() {
        refused(HEAD + COLUMNS + "2026-09-01T00:00:00Z,60,1", ":5: has 3 cells, must have 8: " + COLUMNS.strip());
        refused(
                HEAD + COLUMNS + "\n2026-09-01T00:00:00Z,60,1,1,1,0,0,0\n",
                ":5: is blank; blank lines may stand only at the end");
    }

    @Test
    void rowsOutOfOrderOrOverlappingNameBothLines() {
        String rows = "2026-09-01T01:00:00Z,3600,1,1,1,0,0,0\n2026-09-01T01:30:00Z,60,1,1,1,0,0,0\n";
        refused(
                HEAD + COLUMNS + rows,
                ":6: starts at 2026-09-01T01:30:00Z, before the interval of line 5 ends at 2026-09-01T02:00:00Z;"
                        + " intervals must be in order and must not overlap");
    }

    @Test
    void anIntervalWithoutEndIsRefusedWithItsLine() {
        Path file = Written.file(folder, HEAD + COLUMNS + "2026-09-01T00:00:00Z," + Long.MAX_VALUE + ",1,1,1,0,0,0\n");
        assertThatThrownBy(() -> UsageFile.read(file)).hasMessageStartingWith(file + ":5: ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("absent.csv");
        Written.refused(
                () -> UsageFile.read(file),
                file + ": does not exist; check the path, or make it with the stage before this one");
        assertThatThrownBy(() -> UsageFile.read(folder))
                .hasMessageStartingWith(folder + ": cannot be read (")
                .hasMessageEndingWith("check that it is a file and its permissions");
    }
}
