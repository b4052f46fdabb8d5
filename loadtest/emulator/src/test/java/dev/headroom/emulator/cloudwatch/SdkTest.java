package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.http.Front;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** AWS's own client over HTTP. */
class SdkTest {

    private static final Instant FIVE = Instant.parse("2026-03-04T05:00:00Z");

    private final Bench bench = new Bench();
    private final Front front = new Front();
    private final CloudWatchClient client = CloudWatchClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + front.listen("127.0.0.1", 0, this::handle)))
            .region(Region.US_WEST_2)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
            .build();

    private void handle(Request request, Exchange exchange) {
        exchange.reply(
                bench.cloudWatch.owns(request) ? bench.answer(request) : Reply.of(404, "text/plain", new byte[0]));
    }

    @AfterEach
    void stop() {
        client.close();
        front.close();
    }

    private static MetricDataQuery query(String id, Metric metric, String stat) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(of -> of.period(60)
                        .stat(stat)
                        .metric(named -> named.namespace("AWS/Bedrock")
                                .metricName(metric.text())
                                .dimensions(Dimension.builder()
                                        .name("ModelId")
                                        .value("small")
                                        .build())))
                .build();
    }

    private static GetMetricDataRequest.Builder data(MetricDataQuery... queries) {
        return GetMetricDataRequest.builder()
                .startTime(FIVE)
                .endTime(FIVE.plusSeconds(3600))
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .metricDataQueries(queries);
    }

    @Test
    void metricDataIsRead() {
        MetricDataResult result = client.getMetricData(
                        data(query("a", Metric.INVOCATION_LATENCY, "p100")).build())
                .metricDataResults()
                .get(0);
        assertThat(result.values()).containsExactly(300.0, 500.0, 700.0);
        assertThat(result.timestamps()).containsExactly(FIVE, FIVE.plusSeconds(60), FIVE.plusSeconds(180));
        assertThat(result.statusCodeAsString()).isEqualTo("Complete");
    }

    @Test
    void itsPaginatorReadsEverything() {
        GetMetricDataRequest request = data(
                        query("a", Metric.INVOCATIONS, "Sum"), query("b", Metric.INVOCATION_LATENCY, "Sum"))
                .maxDatapoints(1)
                .build();
        List<Double> values = client.getMetricDataPaginator(request).metricDataResults().stream()
                .flatMap(result -> result.values().stream())
                .toList();
        assertThat(values).containsExactly(2.0, 1.0, 1.0, 400.0, 500.0, 700.0);
    }

    @Test
    void metricsAreListed() {
        assertThat(client.listMetricsPaginator(request -> request.namespace("AWS/Bedrock")
                                .dimensions(DimensionFilter.builder()
                                        .name("ModelId")
                                        .value("small")
                                        .build()))
                        .metrics())
                .hasSize(9)
                .allSatisfy(
                        metric -> assertThat(metric.dimensions().get(0).value()).isEqualTo("small"));
    }

    @Test
    void statisticsAreRead() {
        assertThat(client.getMetricStatistics(request -> request.namespace("AWS/Bedrock")
                                .metricName("TimeToFirstToken")
                                .startTime(FIVE)
                                .endTime(FIVE.plusSeconds(3600))
                                .period(3600)
                                .extendedStatistics("p50"))
                        .datapoints())
                .singleElement()
                .satisfies(datapoint -> {
                    assertThat(datapoint.unit()).isEqualTo(StandardUnit.MILLISECONDS);
                    assertThat(datapoint.timestamp()).isEqualTo(FIVE);
                    // 25, 75, 125, 175: the second by rank
                    assertThat(datapoint.extendedStatistics()).containsOnlyKeys("p50");
                    assertThat(Map.copyOf(datapoint.extendedStatistics()).get("p50"))
                            .isCloseTo(75, within(0.76));
                });
    }

    @Test
    void errorsComeByTheirNames() {
        assertThatThrownBy(() -> client.getMetricData(data(query("a", Metric.INVOCATIONS, "Sum"))
                        .nextToken("x")
                        .build()))
                .isInstanceOf(InvalidNextTokenException.class);
        assertThatThrownBy(() -> client.getMetricStatistics(request -> request.namespace("AWS/Bedrock")
                        .metricName("Invocations")
                        .startTime(FIVE)
                        .endTime(FIVE.plusSeconds(86400 * 2))
                        .period(60)
                        .statistics(Statistic.SUM)))
                .isInstanceOf(InvalidParameterCombinationException.class)
                .hasMessageContaining("2880 datapoints");
        assertThatThrownBy(() -> client.getMetricData(data(MetricDataQuery.builder()
                                .id("e")
                                .expression("m1 / m2")
                                .build())
                        .build()))
                .isInstanceOfSatisfying(
                        CloudWatchException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationError"))
                .hasMessageContaining("does not compute expressions");
    }
}
