package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the form of GetMetricData's answer (Amazon CloudWatch API Reference), newest first as it comes. */
class CloudWatchImportTest {

    private static final String ANSWER = """
            {"Messages": [], "MetricDataResults": [
              {"Id": "r", "Label": "Invocations 60", "StatusCode": "Complete",
               "Timestamps": ["2026-11-01T00:04:00+00:00", "2026-11-01T00:03:00+00:00", "2026-11-01T00:00:00+00:00"],
               "Values": [9.0, 2.0, 5.0]},
              {"Id": "i", "Label": "InputTokenCount 60", "StatusCode": "PartialData",
               "Timestamps": ["2026-11-01T00:03:00+00:00"], "Values": [2000.0]},
              {"Id": "i", "Label": "InputTokenCount 60", "StatusCode": "Complete",
               "Timestamps": ["2026-11-01T01:00:00+01:00"], "Values": [5000]},
              {"Id": "o", "Label": "OutputTokenCount 60", "StatusCode": "Complete",
               "Timestamps": ["2026-11-01T00:03:00+00:00", "2026-11-01T00:00:00+00:00"], "Values": [200.0, 500.0]},
              {"Id": "c", "Label": "CacheReadInputTokens 60", "StatusCode": "Complete",
               "Timestamps": ["2026-11-01T00:03:00+00:00"], "Values": [70.0]},
              {"Id": "t", "Label": "InvocationThrottles 60", "StatusCode": "Complete",
               "Timestamps": ["2026-11-01T00:01:00+00:00"], "Values": [3.0]}
            ]}
            """;

    @TempDir
    private Path folder;

    private UsageHistory read(String answer) throws IOException {
        Path file = Files.writeString(folder.resolve("metrics.json"), answer);
        ImportOptions options = new ImportOptions(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 1);
        return HistoryFormat.CLOUDWATCH.read(new ImportRequest(file, "m", "chat", options));
    }

    private void refuses(String good, String bad, String fault) {
        assertThat(ANSWER).contains(good);
        assertThatThrownBy(() -> read(ANSWER.replace(good, bad)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("metrics.json")
                .hasMessageContaining(fault);
    }

    @Test
    void sumsBecomeIntervalsAndWhatHasNoPointIsZero() throws IOException {
        UsageHistory history = read(ANSWER);
        assertThat(history.intervals())
                .hasSize(4)
                .allMatch(minute -> minute.resolution().equals(Duration.ofMinutes(1)));
        assertThat(history.start()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(history.intervals())
                .extracting(minute -> minute.counts())
                .isEqualTo(List.of(
                        UsageCounts.of(5, 5000, 500),
                        new UsageCounts(0, 0, 0, 0, 0, 3),
                        UsageCounts.NONE,
                        new UsageCounts(2, 2000, 200, 70, 0, 0)));
        assertThat(history.notes()).anyMatch(note -> note.contains("counted as 0: 1"));
    }

    @Test
    void aFileThatSaysItsTimeIsZeroBeforeItsFirstPointAndBehindItsLast() throws IOException {
        String asked = ANSWER.replace(
                "{\"Messages\": [],",
                "{\"StartTime\": \"2026-10-31T23:58:00Z\", \"EndTime\": \"2026-11-01T00:07:00Z\",");
        UsageHistory history = read(asked);
        assertThat(history.start()).isEqualTo(Instant.parse("2026-10-31T23:58:00Z"));
        assertThat(history.end()).isEqualTo(Instant.parse("2026-11-01T00:07:00Z"));
        assertThat(history.intervals()).hasSize(9);
        assertThat(history.total())
                .as("with the 9 requests of the last point")
                .isEqualTo(new UsageCounts(16, 7000, 700, 70, 0, 3));
        assertThat(history.notes()).contains("asked up to 2026-11-01T00:07:00Z");
        assertThatThrownBy(() -> read(asked.replace("23:58:00Z", "23:58:00")))
                .hasMessageContaining("StartTime is '2026-10-31T23:58:00', must have its offset");
        assertThatThrownBy(() -> read(asked.replace("2026-10-31T23:58", "2026-11-01T00:02")))
                .hasMessageContaining("has a data point at 2026-11-01T00:00:00Z");
        assertThatThrownBy(() -> read(asked.replace("00:07:00Z", "00:07:30Z")))
                .hasMessageContaining("has the EndTime 2026-11-01T00:07:30Z, must be whole periods of 60 s behind");
        assertThatThrownBy(() -> read(asked.replace("00:07:00Z", "00:03:00Z")))
                .hasMessageContaining("must be before its EndTime, 2026-11-01T00:03:00Z");
    }

    private static String timed(String metric, String statistic, String values) {
        return "{\"Id\": \"l\", \"Label\": \"" + metric + " 60" + statistic
                + "\", \"Timestamps\": [\"2026-11-01T00:00:00Z\", \"2026-11-01T00:03:00Z\"], \"Values\": " + values
                + "},";
    }

    /** A sum and a number of samples: no quantile, for CloudWatch's cannot be added up; minutes without a sample have none. */
    @Test
    void latenciesAreSumsAndSamples() throws IOException {
        String latencies = timed("InvocationLatency", "", "[6000.4, 1200]")
                + timed("InvocationLatency", " SampleCount", "[5.0, 2]");
        UsageHistory history = read(ANSWER.replace("Results\": [", "Results\": [" + latencies));
        assertThat(history.intervals().stream()
                        .map(minute -> minute.details().latency())
                        .toList())
                .containsExactly(
                        Optional.of(LatencyDigest.ofMean(5, 6_000)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LatencyDigest.ofMean(2, 1_200)));
        assertThat(history.intervals())
                .allMatch(minute -> minute.details().firstToken().isEmpty());
    }

    @Test
    void latenciesThatCannotBeAddedUpAreRefused() {
        refuses(
                "Results\": [",
                "Results\": [" + timed("TimeToFirstToken", " p99", "[1, 2]"),
                "TimeToFirstToken is there as p99, which cannot be added up");
        refuses(
                "Results\": [",
                "Results\": [" + timed("TimeToFirstToken", "", "[1, 2]"),
                "TimeToFirstToken is there without its SampleCount; ask for both");
    }

    @Test
    void aLabelNamesItsMetricAndItsPeriod() {
        refuses("Invocations 60", "Invocations", "the label 'Invocations', must be a metric and its period");
        refuses("InvocationThrottles 60", "Thottles 60", "its metric must be one of Invocations, InputTokenCount");
        refuses("OutputTokenCount 60", "OutputTokenCount 300", "periods of 60 and 300 seconds");
    }

    @Test
    void aPeriodThatIsNotThatOfTheQueriesIsSeen() {
        assertThatThrownBy(() -> read(ANSWER.replace(" 60\"", " 120\"")))
                .hasMessageContaining("not a multiple of 120 s behind the first");
    }

    @Test
    void whatIsNotWholeOrNotASumIsRefused() {
        refuses("\"Values\": [3.0]", "\"Values\": [0.5]", "InvocationThrottles is 0.5 at 2026-11-01T00:01:00Z");
        refuses("\"Values\": [3.0]", "\"Values\": [-1]", "ask for the statistic Sum");
        refuses("\"Values\": [3.0]", "\"Values\": []", "has 1 Timestamps and 0 Values");
        refuses(
                "\"Id\": \"o\", \"Label\": \"OutputTokenCount 60\", \"StatusCode\": \"Complete\"",
                "\"Label\": \"OutputTokenCount 60\", \"StatusCode\": \"PartialData\"",
                "OutputTokenCount is 'PartialData', must be Complete");
        refuses("2026-11-01T00:01:00+00:00", "2026-11-01T00:01:00", "must have its offset");
        refuses("01T01:00:00+01:00", "01T00:03:00+00:00", "InputTokenCount has two values at 2026-11-01T00:03:00Z");
    }

    @Test
    void whatIsNoAnswerOfCloudWatchIsRefused() {
        assertThatThrownBy(() -> read("start,seconds\n")).hasMessageContaining("metrics.json:1: is not JSON");
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("no MetricDataResults");
        assertThatThrownBy(() -> read(ANSWER.replace("Invocations 60", "InvocationThrottles 60")
                        .replace("00:01:00", "00:02:00")))
                .hasMessageContaining("has no Invocations; ask for it too");
    }
}
