package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.emulator.control.HandClock;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.protocol.Served;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.RecentlyActive;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/** AWS's own client, over HTTP, signed. */
class CloudWatchClientTest {

    private static final String START = "2026-11-25T12:00:00Z";
    private static final Dimension LLAMA =
            Dimension.builder().name("ModelId").value(Seen.LLAMA).build();

    private final HandClock clock = new HandClock(START);
    private final Metrics metrics = new Metrics(Profile.standard(), clock);
    private final Served served = new Served(CloudWatch.over(metrics));
    private final CloudWatchClient client = served.client(CloudWatchClient.builder());

    /** Ten minutes; in minute m, m + 1 streams of 100 tokens in and 10 x (m + 1) milliseconds. */
    @BeforeEach
    void traffic() {
        served.onThread(() -> {
            for (int minute = 0; minute < 10; minute++) {
                for (int i = 0; i <= minute; i++) {
                    metrics.saw(Seen.stream(100, 7, 10L * (minute + 1), 5));
                }
                clock.pass(Duration.ofMinutes(1));
            }
        });
    }

    @AfterEach
    void stop() {
        client.close();
        served.close();
    }

    private static MetricDataQuery query(String id, String name, String stat, int period) {
        Metric metric = Metric.builder()
                .namespace("AWS/Bedrock")
                .metricName(name)
                .dimensions(LLAMA)
                .build();
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(each -> each.metric(metric).period(period).stat(stat))
                .build();
    }

    private static GetMetricDataRequest.Builder ask(MetricDataQuery... queries) {
        return GetMetricDataRequest.builder()
                .startTime(Instant.parse(START))
                .endTime(Instant.parse("2026-11-25T13:00:00Z"))
                .metricDataQueries(queries);
    }

    @Test
    void minutesComeNewestFirstUnlessAskedOtherwise() {
        MetricDataResult newest = client.getMetricData(
                        ask(query("a", "Invocations", "Sum", 60)).build())
                .metricDataResults()
                .get(0);
        assertThat(newest.values()).containsExactly(10., 9., 8., 7., 6., 5., 4., 3., 2., 1.);
        assertThat(newest.timestamps().get(9)).isEqualTo(Instant.parse(START));
        assertThat(newest.label()).isEqualTo(Seen.LLAMA + " Invocations");
        assertThat(newest.statusCode()).isEqualTo(StatusCode.COMPLETE);
        MetricDataResult oldest = client.getMetricData(ask(query("a", "InputTokenCount", "Sum", 300))
                        .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                        .build())
                .metricDataResults()
                .get(0);
        assertThat(oldest.values()).containsExactly(1500., 4000.);
    }

    @Test
    void everyStatisticIsServed() {
        List<String> statistics = List.of("SampleCount", "Average", "Minimum", "Maximum", "p50", "p99.9");
        double[] expected = {55, 70, 10, 100, 70, 100};
        MetricDataQuery[] queries = statistics.stream()
                .map(stat -> query("q" + statistics.indexOf(stat), "InvocationLatency", stat, 3600))
                .toArray(MetricDataQuery[]::new);
        GetMetricDataResponse response = client.getMetricData(ask(queries).build());
        for (int i = 0; i < expected.length; i++) {
            assertThat(response.metricDataResults().get(i).values().get(0))
                    .as(statistics.get(i))
                    .isCloseTo(expected[i], within(expected[i] * 0.01));
        }
    }

    @Test
    void pagesPutTogetherAreTheWhole() {
        GetMetricDataRequest.Builder ask =
                ask(query("a", "Invocations", "Sum", 60), query("b", "OutputTokenCount", "Sum", 60));
        List<MetricDataResult> results =
                client.getMetricDataPaginator(ask.maxDatapoints(3).build()).metricDataResults().stream()
                        .toList();
        assertThat(values(results, "a")).containsExactly(10., 9., 8., 7., 6., 5., 4., 3., 2., 1.);
        assertThat(values(results, "b")).containsExactly(70., 63., 56., 49., 42., 35., 28., 21., 14., 7.);
        assertThat(results.get(0).statusCode()).isEqualTo(StatusCode.PARTIAL_DATA);
        assertThat(results.get(results.size() - 1).statusCode()).isEqualTo(StatusCode.COMPLETE);
        assertThatThrownBy(() -> client.getMetricData(ask.nextToken("made-up").build()))
                .isInstanceOf(InvalidNextTokenException.class);
    }

    private static Stream<Double> values(List<MetricDataResult> results, String id) {
        return results.stream().filter(result -> result.id().equals(id)).flatMap(result -> result.values().stream());
    }

    @Test
    void whatIsNotReturnedOrNotThereIsLeftOut() {
        GetMetricDataResponse response = client.getMetricData(ask(
                        query("hidden", "Invocations", "Sum", 60).toBuilder()
                                .returnData(false)
                                .build(),
                        query("none", "Nonsense", "Sum", 60))
                .build());
        assertThat(response.metricDataResults()).singleElement().satisfies(result -> {
            assertThat(result.id()).isEqualTo("none");
            assertThat(result.values()).isEmpty();
        });
    }

    @Test
    void mathAndMistakesAreRefusedByName() {
        MetricDataQuery math =
                MetricDataQuery.builder().id("m").expression("a * 2").build();
        assertThatThrownBy(() -> client.getMetricData(
                        ask(query("a", "Invocations", "Sum", 60), math).build()))
                .isInstanceOf(CloudWatchException.class)
                .hasMessageContaining("no metric math")
                .extracting(e -> ((CloudWatchException) e).awsErrorDetails().errorCode())
                .isEqualTo("ValidationError");
        assertThatThrownBy(() -> client.getMetricData(
                        ask(query("a", "Invocations", "tm99", 60)).build()))
                .hasMessageContaining("tm99");
        assertThatThrownBy(() -> client.getMetricData(
                        ask(query("a", "Invocations", "Sum", 61)).build()))
                .hasMessageContaining("Period");
        assertThatThrownBy(() -> client.getMetricData(
                        ask(query("a", "Invocations", "Sum", 60), query("a", "Invocations", "Sum", 60))
                                .build()))
                .hasMessageContaining("'a'");
    }

    @Test
    void aWrongSecretIsRefusedInTheProtocolsOwnShape() {
        try (CloudWatchClient stranger = served.client(CloudWatchClient.builder(), "other")) {
            assertThatThrownBy(() -> stranger.listMetrics(request -> {}))
                    .isInstanceOf(CloudWatchException.class)
                    .extracting(e -> ((CloudWatchException) e).awsErrorDetails().errorCode())
                    .isEqualTo("SignatureDoesNotMatch");
        }
    }

    @Test
    void statisticsOfOneMetric() {
        var response = client.getMetricStatistics(request -> request.namespace("AWS/Bedrock")
                .metricName("TimeToFirstToken")
                .startTime(Instant.parse(START))
                .endTime(Instant.parse("2026-11-25T13:00:00Z"))
                .period(3600)
                .extendedStatistics("p50", "p99"));
        assertThat(response.datapoints()).singleElement().satisfies(point -> {
            assertThat(point.unit()).isEqualTo(StandardUnit.MILLISECONDS);
            assertThat(point.extendedStatistics()).containsEntry("p50", 5.0).containsEntry("p99", 5.0);
        });
        assertThatThrownBy(() -> client.getMetricStatistics(request -> request.namespace("AWS/Bedrock")
                        .metricName("Invocations")
                        .startTime(Instant.parse("2026-11-20T00:00:00Z"))
                        .endTime(Instant.parse("2026-11-25T00:00:00Z"))
                        .period(60)
                        .statistics(Statistic.SUM)))
                .isInstanceOf(InvalidParameterCombinationException.class)
                .hasMessageContaining("7200 datapoints");
    }

    @Test
    void listsByFilterAndActivity() {
        assertThat(client.listMetrics(request -> request.namespace("AWS/Bedrock"))
                        .metrics())
                .hasSize(12);
        assertThat(client.listMetrics(request -> request.metricName("Invocations")
                                .dimensions(DimensionFilter.builder()
                                        .name("ModelId")
                                        .build()))
                        .metrics())
                .singleElement()
                .satisfies(metric -> assertThat(metric.dimensions()).containsExactly(LLAMA));
        assertThat(client.listMetrics(request -> request.namespace("AWS/EC2")).metrics())
                .isEmpty();
        served.onThread(() -> clock.pass(Duration.ofHours(4)));
        assertThat(client.listMetrics(request -> request.recentlyActive(RecentlyActive.PT3_H))
                        .metrics())
                .isEmpty();
        served.onThread(() -> clock.pass(Duration.ofDays(15)));
        assertThat(client.listMetrics(request -> {}).metrics()).isEmpty();
    }
}
