package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureImportTest {

    private static final String COLUMNS = "TIMESTAMP,ContextTokens,GeneratedTokens\n";
    private static final String ROWS = """
            2023-11-16 18:17:59.9799600,100,10
            2023-11-16 18:18:00,200,20
            2023-11-16 18:18:59.9999999,300,30
            2023-11-16 18:20:03.5,400,40""";

    @TempDir
    private Path folder;

    private void refused(String rows, String fault) {
        Path file = Written.file(folder, COLUMNS + rows);
        Written.refused(() -> HistoryFormat.AZURE.read(Written.request(file, ImportOptions.NONE)), file + fault);
    }

    @Test
    void wholeMinutesAreCountedAndTheSilentOneIsZero() {
        Path file = Written.file(folder, COLUMNS + ROWS);
        UsageHistory history = HistoryFormat.AZURE.read(Written.request(file, ImportOptions.NONE));
        assertThat(history.intervals())
                .containsExactly(
                        new UsageInterval(
                                Instant.parse("2023-11-16T18:18:00Z"),
                                Duration.ofMinutes(1),
                                UsageCounts.of(2, 500, 50)),
                        new UsageInterval(
                                Instant.parse("2023-11-16T18:19:00Z"), Duration.ofMinutes(1), UsageCounts.NONE));
        assertThat(history.notes())
                .containsExactly(
                        "imported from given.csv",
                        "Azure requests, counted by the minute; times have no zone in the file and are read as UTC",
                        "first and last minute were seen in part and are left out, with 2 of 4 requests",
                        "minutes without any request, counted as 0: 1");
    }

    @Test
    void aTraceKeepsEveryRequestToTheLastDigit() {
        RequestTrace trace = TraceFile.read(Written.file(folder, COLUMNS + ROWS + "\r\n"));
        assertThat(trace.name()).isEqualTo("given.csv");
        assertThat(trace.requests())
                .containsExactly(
                        new TracedRequest(Duration.ZERO, 100, 10),
                        new TracedRequest(Duration.ofNanos(20_040_000), 200, 20),
                        new TracedRequest(Duration.ofNanos(60_020_039_900L), 300, 30),
                        new TracedRequest(Duration.ofNanos(123_520_040_000L), 400, 40));
    }

    @Test
    void timesOutOfOrderNameBothLines() {
        refused(
                "2023-11-16 18:18:00,1,1\n2023-11-16 18:17:59.9,1,1\n",
                ":3: TIMESTAMP is '2023-11-16 18:17:59.9', earlier than '2023-11-16 18:18:00' of line 2; rows must be in"
                        + " order of time");
    }

    @Test
    void badCellsAreRefusedWithTheirLine() {
        refused(
                "2023-11-16T18:18:00Z,1,1\n",
                ":2: TIMESTAMP is '2023-11-16T18:18:00Z', must be a time without zone as in 2023-11-16"
                        + " 18:17:03.9799600");
        refused(
                "2023-11-31 18:18:00,1,1\n",
                ":2: TIMESTAMP is '2023-11-31 18:18:00', must be a time without zone as in"
                        + " 2023-11-16 18:17:03.9799600");
        refused("2023-11-16 18:18:00,1.5,1\n", ":2: ContextTokens is '1.5', must be a whole number");
        refused("2023-11-16 18:18:00,1,3000000000\n", ":2: GeneratedTokens is 3000000000, must be at most 2147483647");
    }

    @Test
    void aTraceWithoutAWholeMinuteOrWithAWrongDateIsNoHistory() {
        refused(
                "2023-11-16 18:18:00,1,1\n2023-11-16 18:19:59,1,1\n",
                ": touches 2 minutes, must touch from 3, for the first and the last are not whole, to 1054080; check its"
                        + " first and last time");
        refused(
                "2023-11-16 18:18:00,1,1\n2123-11-16 18:18:00,1,1\n",
                ": touches 52594561 minutes, must touch from 3, for the first and the last are not whole, to 1054080;"
                        + " check its first and last time");
    }
}
