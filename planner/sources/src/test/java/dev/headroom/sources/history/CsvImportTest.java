package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

    private static final String COLUMNS = "start,seconds,requests,input_tokens,output_tokens\n";

    @TempDir
    private Path folder;

    private UsageHistory read(String text, ImportOptions options) {
        return HistoryFormat.CSV.read(Written.request(Written.file(folder, text), options));
    }

    private void refused(String text, String fault) {
        Path file = Written.file(folder, text);
        Written.refused(() -> HistoryFormat.CSV.read(Written.request(file, ImportOptions.NONE)), file + fault);
    }

    @Test
    void columnsMayStandInAnyOrderAndTimesHaveAnyOneOffset() {
        String text = """
                throttles,"output_tokens",start,requests,input_tokens,seconds,cache_read_tokens
                2,150,2026-09-01T02:00:00+02:00,10.0,1200.5,60,7
                0,0,2026-09-01T02:05:00+02:00,0,0,300,0
                """;
        UsageHistory history = read(text, ImportOptions.NONE);
        assertThat(history.intervals())
                .containsExactly(
                        new UsageInterval(
                                Instant.parse("2026-09-01T00:00:00Z"),
                                Duration.ofMinutes(1),
                                new UsageCounts(10, 1201, 150, 7, 0, 2)),
                        new UsageInterval(
                                Instant.parse("2026-09-01T00:05:00Z"), Duration.ofMinutes(5), UsageCounts.NONE));
        assertThat(history.notes()).containsExactly("imported from given.csv");
        assertThat(history.modelId()).isEqualTo("model");
        assertThat(history.workload()).isEqualTo("workload");
    }

    @Test
    void aScaleIsAppliedToEveryCountAndSaid() {
        ImportOptions half = new ImportOptions(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0.5);
        String text = """
                start,seconds,requests,input_tokens,output_tokens,cache_write_tokens,throttles
                2026-09-01T00:00:00Z,60,10,1001,100,8,4
                """;
        UsageHistory history = read(text, half);
        assertThat(history.total()).isEqualTo(new UsageCounts(5, 501, 50, 0, 4, 2));
        assertThat(history.notes())
                .isEqualTo(List.of("imported from given.csv", "requests and tokens are the file's times 0.5, rounded"));
    }

    @Test
    void aTimeWithoutOffsetIsRefusedWithTheReason() {
        refused(
                COLUMNS + "2026-09-01T00:00:00,60,1,1,1\n",
                ":2: start is '2026-09-01T00:00:00' without an offset from UTC: where clocks change, an hour of local time"
                        + " comes twice or never; write it as in 2026-09-01T00:00:00Z or 2026-09-01T02:00:00+02:00");
        refused(
                COLUMNS + "2026-09-01,60,1,1,1\n",
                ":2: start is '2026-09-01', must be ISO-8601 with an offset, as in 2026-09-01T00:00:00Z or"
                        + " 2026-09-01T02:00:00+02:00");
    }

    @Test
    void twoOffsetsAreRefusedWithBothLines() {
        refused(
                COLUMNS + "2026-09-01T00:00:00Z,60,1,1,1\n2026-09-01T00:01:00Z,60,1,1,1\n"
                        + "2026-09-01T02:02:00+02:00,60,1,1,1\n",
                ":4: start is '2026-09-01T02:02:00+02:00' with offset +02:00, but line 2 has offset Z; write all times"
                        + " with one offset, best in UTC with Z, so that none is read for another");
    }

    @Test
    void columnsAreCheckedAgainstTheKnownOnes() {
        refused(
                "start,seconds,requests,input_tokens,output_tokens,colour\n2026-09-01T00:00:00Z,60,1,1,1,9\n",
                ":1: column 'colour' is not known; known are start, seconds, requests, input_tokens, output_tokens,"
                        + " cache_read_tokens, cache_write_tokens, throttles, latency_count, latency_ms, latency_buckets,"
                        + " first_token_count, first_token_ms, first_token_buckets, prompts_seen, prompts_seen_tokens,"
                        + " again_512_tokens, first_512_tokens, again_1024_tokens, first_1024_tokens, again_4096_tokens,"
                        + " first_4096_tokens");
        refused(
                "start,seconds,requests,input_tokens,output_tokens,latency_ms\n2026-09-01T00:00:00Z,60,1,1,1,9\n",
                ":1: of latency_count, latency_ms, latency_buckets not all are there; give all or none");
        refused(
                "start,requests,input_tokens,output_tokens\n2026-09-01T00:00:00Z,1,1,1\n",
                ":1: column 'seconds' is missing; needed are start, seconds, requests, input_tokens, output_tokens");
        refused(
                "start,seconds,requests,requests,input_tokens,output_tokens\n2026-09-01T00:00:00Z,60,1,1,1,1\n",
                ":1: column 'requests' stands twice, must stand once");
    }

    @Test
    void badCountsAreRefusedWithTheirLine() {
        refused(COLUMNS + "2026-09-01T00:00:00Z,60,1.5,1,1\n", ":2: requests is '1.5', must be a whole number");
        refused(
                COLUMNS + "2026-09-01T00:00:00Z,60,1,-1,1\n",
                ":2: input_tokens is '-1', must be a number, 0 or above, of at most 15 digits as in 1234 or 1234.5");
        refused(
                COLUMNS + "2026-09-01T00:00:00Z,0,1,1,1\n",
                ":2: a resolution is PT0S, must be a whole number of seconds above 0");
        refused(COLUMNS, ":1: is the last line; there are no rows under the header");
    }

    @Test
    void overlapNamesBothLines() {
        refused(
                COLUMNS + "2026-09-01T00:00:00Z,60,1,1,1\n2026-09-01T00:00:30Z,60,1,1,1\n",
                ":3: starts at 2026-09-01T00:00:30Z, before the interval of line 2 ends at 2026-09-01T00:01:00Z;"
                        + " intervals must be in order and must not overlap");
    }

    @Test
    void aUsageFileOfOurOwnIsReadWithItsNotes() {
        UsageHistory first = read(COLUMNS + "2026-09-01T00:00:00Z,60,1,2,3\n", ImportOptions.NONE);
        Path own = folder.resolve("own.csv");
        UsageFile.write(own, first);
        UsageHistory again = HistoryFormat.CSV.read(Written.request(own, ImportOptions.NONE));
        assertThat(again.intervals()).isEqualTo(first.intervals());
        assertThat(again.notes()).containsExactly("imported from own.csv", "imported from given.csv");
    }

    @Test
    void commentsBeforeTheColumnsArePassedOverAndNoneBehind() {
        assertThat(read("# by hand\n#\n" + COLUMNS + "2026-09-01T00:00:00Z,60,1,2,3\n", ImportOptions.NONE)
                        .notes())
                .containsExactly("imported from given.csv");
        refused("# by hand\n", ":1: is the last line; there are only comments, no columns and no rows");
        refused(
                "# headroom usage 3\n" + COLUMNS,
                ":1: version is '3', this headroom reads versions 1 and 2; read it with the headroom that wrote it, or import the"
                        + " usage again");
        refused("# x\n" + COLUMNS + "# y\n", ":3: has 1 cells, must have 5: " + COLUMNS.strip());
    }
}
