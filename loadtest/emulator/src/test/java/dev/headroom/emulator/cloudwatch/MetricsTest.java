package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.truth.Invocation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an invocation counts as. */
class MetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:30:20Z");

    private final Metrics metrics = new Metrics(Profile.standard(), Clock.fixed(NOW, ZoneOffset.UTC));

    private double sum(BedrockMetric metric, String... modelId) {
        MetricKey key = new MetricKey(metric, modelId.length == 0 ? Optional.empty() : Optional.of(modelId[0]));
        return metrics.read(key, NOW.minusSeconds(60), NOW.plusSeconds(60), 60).values().stream()
                .mapToDouble(Stats::sum)
                .sum();
    }

    @Test
    void anAnswerCountsUnderItsModelAndForTheAccount() {
        metrics.saw(Seen.stream(100, 20, 900, 300));
        metrics.saw(Seen.stream(50, 10, 500, 200));
        for (String[] of : new String[][] {{}, {Seen.LLAMA}}) {
            assertThat(sum(BedrockMetric.Invocations, of)).isEqualTo(2);
            assertThat(sum(BedrockMetric.InputTokenCount, of)).isEqualTo(150);
            assertThat(sum(BedrockMetric.OutputTokenCount, of)).isEqualTo(30);
            assertThat(sum(BedrockMetric.InvocationLatency, of)).isEqualTo(1400);
            assertThat(sum(BedrockMetric.TimeToFirstToken, of)).isEqualTo(500);
        }
        assertThat(sum(BedrockMetric.Invocations, Seen.HAIKU)).isZero();
    }

    @Test
    void eachFailureCountsOnce() {
        metrics.saw(Seen.failed(429, "ThrottlingException", false));
        metrics.saw(Seen.failed(400, "ValidationException", false));
        metrics.saw(Seen.failed(503, "ServiceUnavailableException", false));
        metrics.saw(Seen.failed(200, "ModelStreamErrorException", false));
        metrics.saw(Seen.failed(200, "ThrottlingException", false));
        metrics.saw(Seen.failed(499, "", true));
        metrics.saw(Seen.failed(200, "", true));
        metrics.saw(Seen.failed(0, "connection reset", false));
        assertThat(sum(BedrockMetric.InvocationThrottles)).isEqualTo(2);
        assertThat(sum(BedrockMetric.InvocationClientErrors)).isEqualTo(1);
        assertThat(sum(BedrockMetric.InvocationServerErrors)).isEqualTo(2);
        assertThat(sum(BedrockMetric.Invocations)).isZero();
    }

    /** AWS Machine Learning Blog, 12 March 2026; the burndown of 5 is the profile's for Claude 3 Haiku. */
    @Test
    void quotaUseIsEstimatedByWhatServes() {
        Invocation.Usage usage = new Invocation.Usage(3000, 1000, 4000, 1000);
        metrics.saw(Seen.answered(Seen.call("Converse", Seen.HAIKU, Seen.HAIKU, false), usage, 1, 1));
        assertThat(sum(BedrockMetric.EstimatedTPMQuotaUsage, Seen.HAIKU)).isEqualTo(3000 + 1000 + 5 * 1000);
        metrics.saw(Seen.answered(Seen.call("Converse", "arn:pm", Seen.HAIKU, true), usage, 1, 1));
        assertThat(sum(BedrockMetric.EstimatedTPMQuotaUsage, "arn:pm"))
                .isCloseTo(3000 + 1.25 * 1000 + 0.1 * 4000 + 1000, within(1e-9));
        assertThat(sum(BedrockMetric.CacheReadInputTokenCount)).isEqualTo(8000);
        assertThat(sum(BedrockMetric.TimeToFirstToken)).as("no stream").isZero();
    }

    @Test
    void aCountOfTokensIsNoInvocation() {
        metrics.saw(Seen.answered(
                Seen.call("CountTokens", Seen.LLAMA, Seen.LLAMA, false), new Invocation.Usage(1, 0, 0, 0), 1, -1));
        assertThat(metrics.activeSince(Instant.EPOCH)).isEmpty();
    }

    @Test
    void namesThatNobodyMeansDoNotFillTheMemory() {
        for (int i = 0; i < 1500; i++) {
            Invocation.Call call = Seen.call("Converse", "model" + i, Seen.LLAMA, false);
            metrics.saw(Seen.answered(call, Invocation.Usage.NONE, 1, 1));
        }
        assertThat(sum(BedrockMetric.Invocations)).isEqualTo(1500);
        assertThat(metrics.activeSince(Instant.EPOCH).filter(key -> key.metric() == BedrockMetric.Invocations))
                .hasSize(1001);
    }
}
