package dev.headroom.sources.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.Asked;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.aws.EmulatedAccount;
import dev.headroom.sources.history.HistoryFormat;
import dev.headroom.sources.history.ImportOptions;
import dev.headroom.sources.history.ImportRequest;
import dev.headroom.sources.history.UsageFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/** Usage out of an account whose every request is known, over the three resolutions that CloudWatch keeps. */
class UsageFetchTest {

    private static final String LLAMA = EmulatedAccount.LLAMA;
    private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
    private static final Instant START = Instant.parse("2026-01-01T00:10:00Z");
    private static final Instant NOW = Instant.parse("2026-04-11T12:00:00Z");
    private static final Instant IN_FIVES = Instant.parse("2026-03-02T08:07:30Z");
    private static final Instant IN_MINUTES = Instant.parse("2026-04-09T09:00:10Z");
    private static EmulatedAccount account;
    private static String profileArn = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void traffic() {
        account = new EmulatedAccount(Profile.standard(), START);
        account.converse(LLAMA, 100, 10);
        account.at(IN_FIVES).converse("us." + LLAMA, 200, 20);
        account.at(IN_MINUTES).converse(LLAMA, 300, 30);
        account.converse("us." + LLAMA, 300, 30);
        profileArn = account.post(
                        "/inference-profiles",
                        "{\"inferenceProfileName\":\"team\",\"modelSource\":{\"copyFrom\":"
                                + "\"arn:aws:bedrock:us-west-2::foundation-model/" + LLAMA + "\"}}")
                .replaceAll(".*\"inferenceProfileArn\":\"([^\"]+)\".*", "$1");
        account.at(IN_MINUTES.plusSeconds(120)).converse(profileArn, 400, 40);
        account.converse(HAIKU, 50, 5);
        account.at(NOW);
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @BeforeEach
    void clear() {
        Asked.clear();
        System.setProperty("aws.maxAttempts", "1");
    }

    private static TimeSpan span(String from, int finest) {
        return new TimeSpan(Instant.parse(from), NOW.minusSeconds(300), finest, NOW);
    }

    private static UsageRequest request(List<String> models) {
        return new UsageRequest("chat", models, Map.of(), span("2026-01-01T00:00:00Z", 60));
    }

    private static UsageRequest recent(List<String> models) {
        return new UsageRequest("chat", models, Map.of(), span("2026-04-08T00:00:00Z", 60));
    }

    private List<UsageHistory> fetched(UsageRequest request) {
        try (AwsSession session = account.session()) {
            return UsageFetch.begin(session, request, folder, "words").fetch(done -> {});
        }
    }

    @Test
    void allThatAModelWasAskedIsCountedOnceInTheFinestResolutionKept() {
        List<UsageHistory> histories = fetched(request(List.of()));
        assertThat(histories).extracting(UsageHistory::modelId).containsExactly(HAIKU, LLAMA);
        UsageHistory llama = histories.get(1);
        assertThat(llama.total()).isEqualTo(UsageCounts.of(5, 1300, 130));
        assertThat(llama.start()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(llama.end()).isEqualTo(NOW.minusSeconds(300));
        assertThat(llama.observed()).isEqualTo(Duration.between(llama.start(), llama.end()));
        assertThat(llama.intervals().stream()
                        .filter(interval -> interval.counts().requests() > 0)
                        .collect(Collectors.toMap(UsageInterval::start, UsageInterval::resolution)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Instant.parse("2026-01-01T00:00:00Z"), Duration.ofHours(1),
                        Instant.parse("2026-03-02T08:05:00Z"), Duration.ofMinutes(5),
                        Instant.parse("2026-04-09T09:00:00Z"), Duration.ofMinutes(1),
                        Instant.parse("2026-04-09T09:02:00Z"), Duration.ofMinutes(1)));
        assertThat(llama.notes())
                .contains("counted together: " + profileArn + ", " + LLAMA + ", us." + LLAMA)
                .contains("asked up to 2026-04-11T11:55:00Z");
        assertThat(Asked.operations())
                .containsOnly(
                        "CloudWatch:ListMetrics",
                        "CloudWatch:GetMetricData",
                        "Bedrock:ListInferenceProfiles",
                        "Bedrock:ListProvisionedModelThroughputs");
    }

    /** 4 series of 19 statistics: 4 a call of 15 days of minutes, 7 of 48 days of five minutes, 10 of 37 days of hours. */
    @Test
    void aMetricIsPaidForOnceAWindow() {
        try (AwsSession session = account.session()) {
            UsageFetch fetch = UsageFetch.begin(session, request(List.of()), folder, "words");
            assertThat(fetch.models()).containsExactly(HAIKU, LLAMA);
            assertThat(fetch.metrics()).isEqualTo(4 * 19 * 3);
            assertThat(fetch.usd()).isEqualTo(4 * 19 * 3 * 0.01 / 1000);
            assertThat(fetch.calls()).isLessThanOrEqualTo(19 + 11 + 8);
        }
    }

    @Test
    void aProfileAloneIsImportedUnderItsOwnName() {
        UsageHistory history = fetched(recent(List.of("us." + LLAMA))).get(0);
        assertThat(history.modelId()).isEqualTo("us." + LLAMA);
        assertThat(history.total()).isEqualTo(UsageCounts.of(1, 300, 30));
    }

    /** What somebody would save by hand: every point of one model in minutes, by a client of his own, in the CLI's form. */
    @Test
    void theSameDataByHandGivesTheSameBytes() throws IOException {
        UsageRequest minutes = new UsageRequest("chat", List.of(HAIKU), Map.of(), span("2026-04-09T00:00:00Z", 60));
        Path fetched = folder.resolve("fetched.csv");
        UsageFile.write(fetched, fetched(minutes).get(0));
        Path byHand = Files.createDirectories(folder.resolve("hand"))
                .resolve("usage-anthropic.claude-3-haiku-20240307-v1-0-60.json");
        Files.writeString(byHand, answer(minutes.span()), StandardCharsets.UTF_8);
        UsageHistory read = HistoryFormat.CLOUDWATCH.read(new ImportRequest(byHand, HAIKU, "chat", ImportOptions.NONE));
        UsageFile.write(folder.resolve("hand.csv"), read);
        assertThat(folder.resolve("hand.csv")).hasSameBinaryContentAs(fetched);
        assertThat(read.total()).isEqualTo(UsageCounts.of(1, 50, 5));
        assertThat(read.intervals())
                .filteredOn(minute -> minute.counts().requests() > 0)
                .allSatisfy(minute -> assertThat(
                                minute.details().latency().orElseThrow().count())
                        .isEqualTo(1));
    }

    private static String answer(TimeSpan span) throws IOException {
        List<MetricDataQuery> queries = new ArrayList<>();
        for (String label : List.of(
                "Invocations 60",
                "InputTokenCount 60",
                "OutputTokenCount 60",
                "InvocationThrottles 60",
                "InvocationLatency 60",
                "InvocationLatency 60 SampleCount")) {
            String name = label.substring(0, label.indexOf(' '));
            queries.add(MetricDataQuery.builder()
                    .id("m" + queries.size())
                    .label(label)
                    .metricStat(stat -> stat.period(60)
                            .stat(label.endsWith("SampleCount") ? "SampleCount" : "Sum")
                            .metric(metric -> metric.namespace("AWS/Bedrock")
                                    .metricName(name)
                                    .dimensions(Dimension.builder()
                                            .name("ModelId")
                                            .value(HAIKU)
                                            .build())))
                    .build());
        }
        ObjectNode answer =
                CallFile.MAPPER.createObjectNode().put("EndTime", span.to().toString());
        ArrayNode results = answer.putArray("MetricDataResults");
        try (AwsSession session = account.session()) {
            session.cloudWatch()
                    .getMetricData(GetMetricDataRequest.builder()
                            .metricDataQueries(queries)
                            .startTime(span.from())
                            .endTime(span.to())
                            .build())
                    .metricDataResults()
                    .forEach(result -> {
                        ObjectNode one =
                                results.addObject().put("Id", result.id()).put("Label", result.label());
                        ArrayNode times = one.putArray("Timestamps");
                        result.timestamps().forEach(time -> times.add(time.toString()));
                        result.values().forEach(one.putArray("Values")::add);
                        one.put("StatusCode", result.statusCodeAsString());
                    });
        }
        return answer.toString();
    }

    @Test
    void whatWasBrokenOffGoesOnWithTheCallsThatAreMissing() {
        UsageRequest request = recent(List.of());
        List<UsageHistory> whole = fetched(request);
        Path other = folder.resolve("broken");
        try (AwsSession session = account.session()) {
            UsageFetch fetch = UsageFetch.begin(session, request, other, "words");
            assertThatThrownBy(() -> fetch.fetch(done -> {
                        if (done == 3) {
                            Asked.next(Asked.Answer.ofQuery("GetMetricData", 403, "ExpiredToken"));
                        }
                    }))
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("have expired");
            Asked.clear();
            UsageFetch again = UsageFetch.begin(session, request, other, "words");
            assertThat(again.fetched()).isEqualTo(3);
            assertThat(Asked.operations()).as("the models are known").isEmpty();
            assertThat(again.fetch(done -> {})).isEqualTo(whole);
            assertThat(Asked.operations()).hasSize(again.calls() - 3);
        }
    }

    @Test
    void otherWordsOrALongPauseBeginAnew() {
        try (AwsSession session = account.session()) {
            UsageFetch fetch = UsageFetch.begin(session, request(List.of()), folder, "words");
            assertThatThrownBy(() ->
                            fetch.fetch(done -> Asked.next(Asked.Answer.ofQuery("GetMetricData", 403, "ExpiredToken"))))
                    .isInstanceOf(AwsException.class);
            assertThat(UsageFetch.begin(session, request(List.of()), folder, "others")
                            .fetched())
                    .isZero();
            Instant late = NOW.plus(TimeSpan.RESUMABLE).plusSeconds(1);
            UsageRequest later =
                    new UsageRequest("chat", List.of(), Map.of(), new TimeSpan(START, NOW.minusSeconds(300), 60, late));
            assertThat(UsageFetch.begin(session, later, folder, "words").fetched())
                    .isZero();
        }
    }

    @Test
    void aThrottledPageIsSaidAndWhatCameBeforeIsKept() {
        try (AwsSession session = account.session()) {
            UsageFetch fetch = UsageFetch.begin(session, request(List.of(HAIKU)), folder, "words");
            assertThatThrownBy(() ->
                            fetch.fetch(done -> Asked.next(Asked.Answer.ofQuery("GetMetricData", 400, "Throttling"))))
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("AWS throttled cloudwatch:GetMetricData");
            assertThat(fetch.fetched()).isEqualTo(1);
        }
    }

    /** Of a metric that was never counted CloudWatch answers a series without points. */
    @Test
    void aMetricThatIsMissingIsZero() {
        Asked.next(new Asked.Answer(
                "GetMetricData",
                200,
                "<GetMetricDataResponse><GetMetricDataResult><MetricDataResults>"
                        + whole("q0", "<member>2026-04-11T11:00:00Z</member>", "<member>7.0</member>")
                        + whole("q1", "", "") + whole("q2", "", "") + whole("q3", "", "")
                        + "</MetricDataResults></GetMetricDataResult></GetMetricDataResponse>"));
        UsageRequest recent = new UsageRequest("chat", List.of(LLAMA), Map.of(), span("2026-03-28T00:00:00Z", 60));
        UsageHistory history = fetched(recent).get(0);
        assertThat(history.intervals())
                .filteredOn(interval -> interval.start().equals(Instant.parse("2026-04-11T11:00:00Z")))
                .extracting(UsageInterval::counts)
                .containsExactly(UsageCounts.of(7, 0, 0));
    }

    private static String whole(String id, String times, String values) {
        return "<member><Id>" + id + "</Id><Timestamps>" + times + "</Timestamps><Values>" + values
                + "</Values><StatusCode>Complete</StatusCode></member>";
    }

    @Test
    void aSeriesThatIsNotWholeIsNoAnswer() {
        Asked.next(new Asked.Answer(
                "GetMetricData",
                200,
                "<GetMetricDataResponse><GetMetricDataResult><MetricDataResults>"
                        + whole("q0", "", "").replace("Complete", "InternalError")
                        + "</MetricDataResults></GetMetricDataResult></GetMetricDataResponse>"));
        assertThatThrownBy(() -> fetched(request(List.of(HAIKU))))
                .isInstanceOf(AwsException.class)
                .hasMessageContaining("did not tell all of 'Invocations 3600', its status is InternalError");
    }

    @Test
    void anEmptyAccountIsSaid() {
        Asked.next(new Asked.Answer(
                "ListMetrics",
                200,
                "<ListMetricsResponse><ListMetricsResult><Metrics/></ListMetricsResult></ListMetricsResponse>"));
        assertThatThrownBy(() -> fetched(request(List.of())))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("lists no metric of AWS/Bedrock in us-west-2");
    }

    @Test
    void anArnWhoseModelNobodyKnowsMustBeTold() {
        String gone = "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/gone00000000";
        Asked.next(listing(Map.of("ModelId", gone)));
        assertThatThrownBy(() -> fetched(request(List.of())))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("--model-of " + gone + "=MODEL-ID");
        Asked.next(listing(Map.of("ModelId", gone)));
        UsageRequest told = new UsageRequest("chat", List.of(), Map.of(gone, LLAMA), span("2026-01-01T00:00:00Z", 60));
        try (AwsSession session = account.session()) {
            assertThat(UsageFetch.begin(session, told, folder, "words").models())
                    .containsExactly(LLAMA);
        }
    }

    private static Asked.Answer listing(Map<String, String> dimensions) {
        String all = dimensions.entrySet().stream()
                .map(each ->
                        "<member><Name>" + each.getKey() + "</Name><Value>" + each.getValue() + "</Value></member>")
                .collect(Collectors.joining());
        return new Asked.Answer(
                "ListMetrics",
                200,
                "<ListMetricsResponse><ListMetricsResult><Metrics><member><Namespace>AWS/Bedrock</Namespace>"
                        + "<MetricName>Invocations</MetricName><Dimensions>" + all
                        + "</Dimensions></member></Metrics></ListMetricsResult></ListMetricsResponse>");
    }

    @Test
    void nothingInTheTimeIsSaid() {
        assertThatThrownBy(() -> fetched(request(List.of("no.such-model"))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no data point of no.such-model");
        assertThat(Optional.of(folder.resolve("begun.json"))).get().matches(Files::exists);
    }
}
