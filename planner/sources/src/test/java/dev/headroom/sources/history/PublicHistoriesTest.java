package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public data sets, which are not part of this repository: read where they stand beside it. Totals were summed in Python. */
class PublicHistoriesTest {

    private static final Path DATA = root().resolve("../shared/data/history");

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above this one holds mvnw");
            }
        }
        return folder;
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name).normalize();
        assumeTrue(Files.exists(file), () -> "skipped: the public data set " + name + " is not here");
        return file;
    }

    /** Total input 174,000,398,979.6 and output 21,472,541,643.1 tokens; rounding moves each window by at most a half. */
    @Test
    void serveGenHasFourteenDaysAndSaysItsScaling() {
        UsageHistory history =
                HistoryFormat.SERVEGEN.read(Written.request(data("servegen_m-small_10min.csv"), Written.FROM_MIDNIGHT));
        assertThat(history.intervals()).hasSize(2016);
        assertThat(history.observed()).isEqualTo(Duration.ofDays(14));
        assertThat(history.total().requests()).isEqualTo(1_420_558_786L);
        assertThat((double) history.total().inputTokens()).isCloseTo(174_000_398_979.6, within(1008.0));
        assertThat((double) history.total().outputTokens()).isCloseTo(21_472_541_643.1, within(1008.0));
        assertThat(history.notes()).anyMatch(note -> note.endsWith("by a factor of 2.315 overall"));
        assertThat(history.notes()).anyMatch(note -> note.matches("windows without any request, kept as 0.*: 37"));
    }

    @Test
    void burstGptHasSixtyOneDaysOfHours() {
        ImportOptions options =
                new ImportOptions(Optional.of(Written.MIDNIGHT), OptionalDouble.of(500), OptionalDouble.of(250), 1);
        UsageHistory history =
                HistoryFormat.BURSTGPT.read(Written.request(data("burstgpt_requests_hourly.csv"), options));
        assertThat(history.intervals()).hasSize(1464);
        assertThat(history.observed()).isEqualTo(Duration.ofDays(61));
        long requests = 1_275_835;
        assertThat(history.total()).isEqualTo(UsageCounts.of(requests, requests * 500, requests * 250));
        assertThat(history.notes()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "code, 8819, 57, 18059974, 245896, 56, 8519, 17405099",
        "conv, 19366, 58, 22361870, 4088665, 58, 19338, 22344170"
    })
    void azureTracesAreReadAsRequestsAndAsMinutes(
            String name,
            int requests,
            int spanMinutes,
            long input,
            long output,
            int minutes,
            long kept,
            long keptInput) {
        Path file = data("azure2023/" + name + ".csv");
        RequestTrace trace = TraceFile.read(file);
        assertThat(trace.requests()).hasSize(requests);
        assertThat(trace.span().toMinutes()).isEqualTo(spanMinutes);
        assertThat(trace.requests().stream()
                        .mapToLong(RequestTrace.TracedRequest::inputTokens)
                        .sum())
                .isEqualTo(input);
        assertThat(trace.requests().stream()
                        .mapToLong(RequestTrace.TracedRequest::outputTokens)
                        .sum())
                .isEqualTo(output);
        UsageHistory history = HistoryFormat.AZURE.read(Written.request(file, ImportOptions.NONE));
        assertThat(history.intervals()).hasSize(minutes);
        assertThat(history.total().requests()).isEqualTo(kept);
        assertThat(history.total().inputTokens()).isEqualTo(keptInput);
    }
}
