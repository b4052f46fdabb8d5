package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.emulator.control.HandClock;
import dev.headroom.emulator.truth.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The metrics themselves, without any protocol. */
class MetricsTest {

    private static final String START = "2026-03-04T05:06:07Z";

    private final HandClock clock = new HandClock(START);
    private final Metrics metrics = new Metrics(Requests.profile(), clock);

    private List<Store.Point> points(Metric metric, String modelId) {
        return metrics.points(new Series(metric, modelId), 0, Long.MAX_VALUE);
    }

    private double sum(Metric metric) {
        return points(metric, Slice.ALL).stream()
                .mapToDouble(point -> point.values().sum())
                .sum();
    }

    @Test
    void anAnsweredStreamIsMeasuredInEveryMetricOfSuccess() {
        metrics.saw(Requests.answered(START, 200));
        assertThat(sum(Metric.INVOCATIONS)).isEqualTo(1);
        assertThat(sum(Metric.INVOCATION_LATENCY)).isEqualTo(200);
        assertThat(sum(Metric.TIME_TO_FIRST_TOKEN)).isEqualTo(50);
        assertThat(sum(Metric.INPUT_TOKEN_COUNT)).isEqualTo(100);
        assertThat(sum(Metric.OUTPUT_TOKEN_COUNT)).isEqualTo(10);
        assertThat(sum(Metric.CACHE_READ_INPUT_TOKEN_COUNT)).isEqualTo(40);
        assertThat(sum(Metric.CACHE_WRITE_INPUT_TOKEN_COUNT)).isEqualTo(20);
        // 100 + 20 + 10 x 5, by the formula for on-demand
        assertThat(sum(Metric.ESTIMATED_TPM_QUOTA_USAGE)).isEqualTo(170);
        assertThat(sum(Metric.INVOCATION_CLIENT_ERRORS) + sum(Metric.INVOCATION_SERVER_ERRORS))
                .isZero();
    }

    @Test
    void unitsWeighTheCacheAndNotTheOutput() {
        String arn = "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/abc";
        metrics.saw(
                Requests.at(START, Requests.call("Converse", arn, true), Requests.ANSWERED, Requests.timing(200, 90)));
        // 100 + 1.25 x 20 + 0.1 x 40 + 10
        assertThat(points(Metric.ESTIMATED_TPM_QUOTA_USAGE, arn))
                .singleElement()
                .satisfies(point -> assertThat(point.values().sum()).isCloseTo(139, within(1e-9)));
        assertThat(points(Metric.TIME_TO_FIRST_TOKEN, arn)).isEmpty();
        assertThat(points(Metric.INVOCATIONS, "small")).isEmpty();
    }

    @Test
    void aThrottleIsNeitherAnInvocationNorAnError() {
        metrics.saw(Requests.ended(START, 429, "ThrottlingException"));
        metrics.saw(Requests.ended(START, 200, "ThrottlingException"));
        assertThat(sum(Metric.INVOCATION_THROTTLES)).isEqualTo(2);
        assertThat(metrics.since(Duration.ofDays(1)))
                .extracting(Series::metric)
                .containsOnly(Metric.INVOCATION_THROTTLES);
    }

    @Test
    void aModelThatIsNotReadyThrottlesNobody() {
        metrics.saw(Requests.ended(START, 429, "ModelNotReadyException"));
        assertThat(metrics.since(Duration.ofDays(1)))
                .extracting(Series::metric)
                .containsOnly(Metric.INVOCATION_CLIENT_ERRORS);
    }

    @Test
    void errorsAreTheCallersOrTheServices() {
        List.of(400, 403, 404).forEach(status -> metrics.saw(Requests.ended(START, status, "SomeException")));
        List.of(408, 424, 500, 503).forEach(status -> metrics.saw(Requests.ended(START, status, "SomeException")));
        metrics.saw(Requests.ended(START, 200, "ModelStreamErrorException"));
        assertThat(sum(Metric.INVOCATION_CLIENT_ERRORS)).isEqualTo(3);
        assertThat(sum(Metric.INVOCATION_SERVER_ERRORS)).isEqualTo(5);
        assertThat(points(Metric.INVOCATIONS, Slice.ALL)).isEmpty();
    }

    @Test
    void aStreamThatOnlyTheNetworkBrokeCountsWithItsTokensAndWithoutTimes() {
        metrics.saw(Requests.ended(START, 200, "connection reset"));
        metrics.saw(Requests.ended(START, 0, "connection reset"));
        assertThat(sum(Metric.INVOCATIONS)).isEqualTo(1);
        assertThat(sum(Metric.OUTPUT_TOKEN_COUNT)).isEqualTo(10);
        assertThat(points(Metric.INVOCATION_LATENCY, Slice.ALL)).isEmpty();
        assertThat(points(Metric.TIME_TO_FIRST_TOKEN, Slice.ALL)).isEmpty();
    }

    @Test
    void minutesAreThoseOfArrival() {
        metrics.saw(Requests.answered("2026-03-04T05:05:00Z", 100));
        metrics.saw(Requests.answered("2026-03-04T05:05:59.999Z", 300));
        metrics.saw(Requests.answered("2026-03-04T05:06:00Z", 50));
        List<Store.Point> minutes = points(Metric.INVOCATION_LATENCY, "small");
        assertThat(minutes)
                .extracting(point -> Instant.ofEpochSecond(point.second()).toString())
                .containsExactly("2026-03-04T05:05:00Z", "2026-03-04T05:06:00Z");
        Statistics first = minutes.get(0).values();
        assertThat(first.count()).isEqualTo(2);
        assertThat(first.average()).isEqualTo(200);
        assertThat(first.minimum()).isEqualTo(100);
        assertThat(first.maximum()).isEqualTo(300);
    }

    /** Three minutes of one five-minute slice, one of the next, both of one hour. */
    private void fourMinutes() {
        for (String minute : List.of("05:00", "05:02", "05:04", "05:07")) {
            metrics.saw(Requests.answered("2026-03-04T" + minute + ":30Z", 100));
        }
    }

    @Test
    void afterFifteenDaysMinutesAreFiveMinutes() {
        fourMinutes();
        clock.setTo("2026-03-19T04:59:59Z");
        assertThat(points(Metric.INVOCATIONS, "small"))
                .extracting(Store.Point::seconds)
                .containsExactly(60, 60, 60, 60);
        clock.setTo("2026-03-19T05:05:00Z");
        assertThat(points(Metric.INVOCATIONS, "small"))
                .extracting(Store.Point::seconds, point -> point.values().sum())
                .containsExactly(tuple(300, 3.0), tuple(60, 1.0));
    }

    @Test
    void afterSixtyThreeDaysFiveMinutesAreHoursAndAfter455NothingIsLeft() {
        fourMinutes();
        clock.pass(Duration.ofDays(64));
        assertThat(points(Metric.INVOCATION_LATENCY, "small")).singleElement().satisfies(hour -> {
            assertThat(Instant.ofEpochSecond(hour.second())).isEqualTo("2026-03-04T05:00:00Z");
            assertThat(hour.seconds()).isEqualTo(3600);
            assertThat(hour.values().sum()).isEqualTo(400);
            assertThat(hour.values().percentile(50)).isEqualTo(100);
        });
        clock.pass(Duration.ofDays(392));
        assertThat(points(Metric.INVOCATION_LATENCY, "small")).isEmpty();
    }

    @Test
    void whatArrivedLongAgoAndEndsNowGoesWhereItsTimeIsKept() {
        metrics.saw(Requests.answered("2026-02-01T05:07:30Z", 100));
        metrics.saw(Requests.answered("2024-02-01T05:07:30Z", 100));
        assertThat(points(Metric.INVOCATIONS, "small")).singleElement().satisfies(point -> {
            assertThat(point.seconds()).isEqualTo(300);
            assertThat(Instant.ofEpochSecond(point.second())).isEqualTo("2026-02-01T05:05:00Z");
        });
    }

    @Test
    void onlyTheLatestIsKeptWhereMemoryIsShort() {
        Metrics little = new Metrics(Requests.profile(), clock, 500);
        for (int minute = 0; minute < 100; minute++) {
            little.saw(Requests.answered(clock.instant().toString(), 100));
            clock.pass(Duration.ofMinutes(1));
        }
        List<Store.Point> kept = little.points(new Series(Metric.INVOCATIONS, Slice.ALL), 0, Long.MAX_VALUE);
        // 11 bins a series of one value, 8 metrics of success, with and without ModelId: 176 a minute
        assertThat(kept).hasSizeBetween(2, 4);
        assertThat(Instant.ofEpochSecond(kept.get(kept.size() - 1).second())).isEqualTo("2026-03-04T06:45:00Z");
        assertThat(little.forgotten()).isEqualTo(100 - kept.size());
    }

    @Test
    void namesThatCallersInventDoNotGrowWithoutBound() {
        Invocation.Outcome unknown = new Invocation.Outcome(404, "ResourceNotFoundException", "", "", "", false);
        for (int i = 0; i < Metrics.MOST_MODEL_IDS + 50; i++) {
            Invocation.Call call = Requests.call("Converse", "invented-" + i, false);
            metrics.saw(Requests.at(START, call, unknown, Requests.timing(0, -1)));
        }
        assertThat(metrics.since(Duration.ofDays(1))).hasSize(Metrics.MOST_MODEL_IDS);
        assertThat(sum(Metric.INVOCATION_CLIENT_ERRORS)).isEqualTo(Metrics.MOST_MODEL_IDS + 50);
    }
}
