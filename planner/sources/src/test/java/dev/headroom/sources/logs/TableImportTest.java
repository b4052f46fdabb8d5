package dev.headroom.sources.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.usage.LatencyBuckets;
import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableImportTest {

    private static final Map<String, String> TOKENS = Map.of("time", "at", "inputTokens", "in", "outputTokens", "out");

    @TempDir
    private Path folder;

    private static TableMapping mapping(String format, String... more) {
        Map<String, String> columns = new HashMap<>(TOKENS);
        for (int i = 0; i < more.length; i += 2) {
            columns.put(more[i], more[i + 1]);
        }
        return new TableMapping(format, columns);
    }

    private LogRequest request(Path root, double badShare) {
        return new LogRequest(
                root,
                Map.of(),
                new LogRequest.Only(Optional.of("m"), Optional.of("w"), Optional.empty(), Optional.empty()),
                new LogRequest.Rules(badShare, false));
    }

    private UsageHistory one(Path root, TableMapping mapping) {
        List<UsageHistory> all = LogImport.table(request(root, 0), mapping).histories();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Path csv(String... lines) {
        return Bucket.write(folder.resolve("t.csv"), String.join("\n", lines) + "\n");
    }

    /** Each format writes 10:00:30, 10:01:00 and 10:02:10 of 1 March 2026 in UTC, 1,772,359,230 s since 1970. */
    @ParameterizedTest
    @CsvSource({
        "iso, 2026-03-01T10:00:30Z, 2026-03-01T12:01:00.5+02:00, 2026-03-01 10:02:10+00",
        "utc, 2026-03-01T10:00:30, 2026-03-01 10:01:00, 2026-03-01 10:02:10.25",
        "seconds, 1772359230, 1772359260.5, 1772359330",
        "milliseconds, 1772359230000, 1772359260500, 1772359330000",
        "microseconds, 1772359230000000, 1772359260500000, 1772359330000000",
        "nanoseconds, 1772359230000000000, 1772359260500000000, 1772359330000000000",
        "%d/%m/%Y %H:%M:%S, 01/03/2026 10:00:30, 01/03/2026 10:01:00, 01/03/2026 10:02:10"
    })
    void aRowIsARequestAtItsTime(String format, String first, String second, String third) {
        UsageHistory history = one(csv("at,in,out", first + ",5,1", second + ",7,2", third + ",9,3"), mapping(format));
        assertThat(history.start()).hasToString("2026-03-01T10:01:00Z");
        assertThat(history.total()).isEqualTo(UsageCounts.of(1, 7, 2));
        assertThat(history.notes()).contains("each row is one request");
    }

    @Test
    void countsCacheThrottlesModelsAndWorkloadsAreColumnsToo() {
        Path file = csv(
                "at,n,in,out,read,write,slow,id,model,app",
                "1772359200,1,1,1,0,0,0,a,m,w",
                "1772359260,3,70,20,5,4,2,b,m,w",
                "1772359265,9,9,9,0,0,0,c,other,w",
                "1772359260,3,70,20,5,4,2,b,m,w",
                "1772359262,1,1,1,0,0,0,d,m,\"v, w\"",
                "1772359320,1,1,1,0,0,0,e,m,w",
                "1772359320,1,1,1,0,0,0,f,seen,in-part");
        TableMapping mapping = mapping(
                "seconds",
                "requests",
                "n",
                "cacheReadTokens",
                "read",
                "cacheWriteTokens",
                "write",
                "throttles",
                "slow",
                "id",
                "id",
                "model",
                "model",
                "workload",
                "app");
        assertThat(one(file, mapping).total()).isEqualTo(new UsageCounts(3, 70, 20, 5, 4, 2));
        LogRequest all = new LogRequest(file, Map.of(), LogRequest.Only.ALL, LogRequest.Rules.DEFAULT);
        ImportedLogs logs = LogImport.table(all, mapping);
        assertThat(logs.duplicates()).isEqualTo(1);
        assertThat(logs.histories())
                .extracting(history -> history.modelId() + ": " + history.workload())
                .containsExactly("m: v, w", "m: w", "other: w");
        assertThat(logs.histories().get(0).notes())
                .contains("without a request that is left, so without a history: seen by in-part");
    }

    @Test
    void parquetIsReadByItsNames() {
        Path file = folder.resolve("t.parquet");
        try (Duck duck = Duck.open()) {
            duck.run(
                    "COPY (SELECT TIMESTAMPTZ '2026-03-01 10:00:00+00' + to_minutes(i) AS at, 7 AS \"in\", 2.0::DOUBLE AS \"out\""
                            + " FROM range(5) AS t(i)) TO " + Duck.text(LogFile.slashed(file)) + " (FORMAT parquet)");
        }
        assertThat(one(file, mapping("iso")).total()).isEqualTo(UsageCounts.of(3, 21, 6));
    }

    @Test
    void badRowsAreNamedWithTheirLine() {
        Path file = csv(
                "at,in,out", "1772359200,5,1", "", "1772359260,5", "soon,5,1", "1772359320,5,1,9", "1772359320,-5,1");
        assertThatThrownBy(() -> LogImport.table(request(file, 0), mapping("seconds")))
                .hasMessageContaining("4 of 5 lines are bad (80%), at most 0% may be")
                .hasMessageContaining("\n" + file + ":4: is no row: missing columns")
                .hasMessageContaining("\n" + file + ":5: at is 'soon', must be a time of format seconds")
                .hasMessageContaining("\n" + file + ":6: is no row: too many columns")
                .hasMessageContaining("\n" + file + ":7: in is '-5', must be a whole number");
    }

    @Test
    void whatTheMappingAndTheTableDoNotAgreeOnIsSaid() {
        Path file = csv("at,in,answer", "1772359200,5,1");
        assertThatThrownBy(() -> LogImport.table(request(file, 0), mapping("seconds")))
                .hasMessage(file
                        + ":1: has no column 'out', which the mapping gives as outputTokens; it has at, in, answer");
        LogRequest all = new LogRequest(file, Map.of(), LogRequest.Only.ALL, LogRequest.Rules.DEFAULT);
        assertThatThrownBy(() -> LogImport.table(all, mapping("seconds")))
                .hasMessage(file + ": the mapping names no column for model; add one, or give --model-id");
        assertThatThrownBy(() -> mapping("days"))
                .hasMessageStartingWith("timeFormat is 'days', must be one of iso, utc");
        assertThatThrownBy(() -> new TableMapping("iso", Map.of("time", "t")))
                .hasMessage("inputTokens is missing, must be there");
        assertThatThrownBy(() -> mapping("iso", "tokens", "t"))
                .hasMessageStartingWith("tokens is not one of time, requests");
        assertThatThrownBy(() -> LogImport.table(request(folder.resolve("x"), 0), mapping("iso")))
                .hasMessageContaining("x: does not exist");
    }

    @Test
    void countsOfHoursAreNotTakenForMinutes() {
        Path file = csv("at,n,in,out", "1772359200,1,5,1", "1772362800,1,5,1", "1772366400,1,5,1");
        assertThatThrownBy(() -> one(file, mapping("seconds", "requests", "n")))
                .hasMessageContaining("whole multiples of 5 minutes", "--from csv");
    }

    @Test
    void aTableInPartsMustHaveOneShape() {
        csv("at,in,out", "1772359200,5,1");
        Path other = Bucket.write(folder.resolve("u.csv.gz"), "at,out,in\n1772359260,5,1\n");
        assertThatThrownBy(() -> one(folder, mapping("seconds")))
                .hasMessageStartingWith(other + ":1: has other columns than ");
        Bucket.write(other, "at,in,out\n1772359260,7,1\n1772359320,7,1\n");
        assertThat(one(folder, mapping("seconds")).total()).isEqualTo(UsageCounts.of(1, 7, 1));
    }

    @Test
    void latenciesAreMillisecondsAndAnEmptyCellIsNone() {
        Path table = csv(
                "at,in,out,ms,first,no",
                "2026-03-01T10:00:30,1,1,10,5,0",
                "2026-03-01T10:01:00,1,1,470.4,120,0",
                "2026-03-01T10:01:30,1,1,,,0",
                "2026-03-01T10:01:40,1,1,5000,100,1",
                "2026-03-01T10:02:10,1,1,10,5,0");
        UsageInterval minute = one(table, mapping("utc", "latencyMs", "ms", "firstTokenMs", "first", "throttles", "no"))
                .intervals()
                .get(0);
        assertThat(minute.details().latency())
                .contains(new LatencyDigest(1, 470, Optional.of(LatencyBuckets.parse("311"))));
        assertThat(minute.details().firstToken().orElseThrow().sumMillis()).isEqualTo(120);
        assertThatThrownBy(() -> mapping("utc", "latencyMs", "ms", "requests", "n"))
                .hasMessageContaining("latencyMs stands beside requests");
        Path bad = csv("at,in,out,ms", "2026-03-01T10:00:30,1,1,soon");
        assertThatThrownBy(() -> one(bad, mapping("utc", "latencyMs", "ms")))
                .hasMessageContaining("t.csv:2: ms is 'soon', must be milliseconds from 0 to 86400000");
    }
}
