package dev.headroom.sources.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided before anything is asked. */
class PartsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:20:30Z");

    private static TimeSpan daysBack(int days, int finest) {
        return new TimeSpan(NOW.minus(Duration.ofDays(days)), NOW, finest, NOW);
    }

    /** Kept: 1 minute for 15 days, 5 minutes for 63, 1 hour for 455 (GetMetricData, Amazon CloudWatch API Reference). */
    @Test
    void eachTimeIsAskedInTheFinestPeriodThatIsKeptWithAMargin() {
        List<Window> windows = daysBack(500, 60).windows();
        assertThat(windows).extracting(Window::period).containsExactly(3600, 300, 60);
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).from()).isEqualTo(windows.get(i - 1).to());
        }
        int[] kept = {455, 63, 15};
        IntStream.range(0, 3)
                .forEach(tier -> assertThat(Duration.between(windows.get(tier).from(), NOW))
                        .isBetween(
                                Duration.ofDays(kept[tier]).minusHours(3),
                                Duration.ofDays(kept[tier]).minus(TimeSpan.RESUMABLE)));
        assertThat(windows.get(2).to()).isEqualTo(Instant.parse("2026-11-26T10:20:00Z"));
    }

    @Test
    void aCoarserPeriodTakesThePlaceOfTheFiner() {
        assertThat(daysBack(30, 300).windows()).extracting(Window::period).containsExactly(300);
        assertThat(daysBack(100, 3600).windows()).extracting(Window::period).containsExactly(3600);
        assertThat(daysBack(1, 60).windows()).extracting(Window::period).containsExactly(60);
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new TimeSpan(NOW, NOW, 60, NOW))
                .hasMessageContaining("--from is 2026-11-26T10:20:30Z");
        assertThatThrownBy(() -> daysBack(1, 120)).hasMessageContaining("--period is 120");
        Instant old = NOW.minus(Duration.ofDays(600));
        assertThatThrownBy(() -> new TimeSpan(old, old.plusSeconds(7200), 60, NOW).windows())
                .hasMessageContaining("keeps no whole period");
    }

    /** 500 metrics a call, 100,800 data points an answer (Amazon CloudWatch API Reference). */
    @Test
    void aCallHoldsAsManyMetricsAsItsAnswerHasRoomFor() {
        UsedModel model = new UsedModel("m", List.of(Dimensions.ofModel("m")), List.of());
        List<UsedModel> many = IntStream.range(0, 100).mapToObj(i -> model).toList();
        Window day = new Window(NOW, NOW.plus(Duration.ofDays(14)), 60);
        List<MetricCall> calls = MetricCall.all(many, List.of(day));
        int metrics = 100 * Statistic.ALL.size();
        assertThat(calls).hasSize(metrics / 5);
        assertThat(calls)
                .allSatisfy(
                        call -> assertThat(call.queries().size() * 14 * 1440).isLessThanOrEqualTo(100_800));
        Window hour = new Window(NOW, NOW.plus(Duration.ofHours(1)), 60);
        assertThat(MetricCall.all(many, List.of(hour))).hasSize((metrics + 499) / 500);
        assertThat(calls.get(0).fileName()).isEqualTo("call-0001.json");
    }

    @Test
    void bothSpellingsOfTheCacheAreAsked() {
        assertThat(Statistic.ALL)
                .extracting(each -> each.label(300))
                .contains(
                        "CacheReadInputTokenCount 300",
                        "CacheReadInputTokens 300",
                        "CacheWriteInputTokens 300",
                        "TimeToFirstToken 300 p99")
                .doesNotHaveDuplicates();
    }

    private static NavigableMap<String, String> series(String... pairs) {
        NavigableMap<String, String> series = new TreeMap<>(Map.of("ModelId", "m"));
        for (int i = 0; i < pairs.length; i += 2) {
            series.put(pairs[i], pairs[i + 1]);
        }
        return series;
    }

    @Test
    void serviceTiersAreNotAddedToTheSeriesThatHoldsThem() {
        Dimensions.Choice choice = Dimensions.choose(List.of(
                series("ServiceTier", "flex", "ResolvedServiceTier", "flex"),
                series(),
                series("ServiceTier", "default", "ResolvedServiceTier", "default")));
        assertThat(choice.series()).containsExactly(series());
        assertThat(choice.tiers()).containsExactly("default", "flex");
        assertThat(new UsedModel("m", choice.series(), List.copyOf(choice.tiers())).notes())
                .containsExactly("in these counts, not added again: service tiers default, flex");
    }

    @Test
    void withoutSuchASeriesTheTiersOfTheFewestNamesAreAddedUp() {
        Dimensions.Choice choice = Dimensions.choose(List.of(
                series("ServiceTier", "flex", "ResolvedServiceTier", "flex"),
                series("ServiceTier", "flex"),
                series("ServiceTier", "default")));
        assertThat(choice.series()).containsExactly(series("ServiceTier", "flex"), series("ServiceTier", "default"));
    }

    @ParameterizedTest
    @CsvSource({
        "amazon.nova-lite-v1:0, amazon.nova-lite-v1:0",
        "us.amazon.nova-lite-v1:0, amazon.nova-lite-v1:0",
        "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0, amazon.nova-lite-v1:0",
        "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0:24k, amazon.nova-lite-v1:0",
        "amazon.nova-lite-v1:0+latency-optimized, amazon.nova-lite-v1:0",
        "amazon.titan-embed-text-v1:2:8k, amazon.titan-embed-text-v1:2",
        "arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abc, "
    })
    void whatStandsForAModelIsResolved(String dimension, String model) {
        ModelsBehind behind = new ModelsBehind(Map.of("us.amazon.nova-lite-v1:0", "amazon.nova-lite-v1:0"));
        assertThat(behind.of(dimension).orElse(null)).isEqualTo(model);
    }
}
