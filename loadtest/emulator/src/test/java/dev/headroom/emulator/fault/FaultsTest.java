package dev.headroom.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Frames;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.Truths;
import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.profile.Profile;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault as a client sees it, and as the truth counts it; one emulator for all, which forgets between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final String BODY = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a\"}]}],"
            + "\"requestMetadata\":{\"headroom-output-tokens\":\"5\"}}";

    private final Profile profile = Truths.profile(Truths.model(Truths.onDemand(1e6, 1e9, Truths.steady(2, 1)), 1));
    private final Emulator emulator =
            Emulator.start(new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, profile, 1, 1), Clock.systemUTC());
    private final Http http = new Http(emulator.endpoint());

    @BeforeEach
    void forget() {
        assertThat(http.send("POST", "/headroom/reset", "").statusCode()).isEqualTo(200);
        assertThat(http.send("PUT", "/headroom/faults", "{\"faults\":[]}").statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    private void with(String fault, String more) {
        HttpResponse<byte[]> answer = http.send(
                "PUT", "/headroom/faults", "{\"faults\":[{\"fault\":\"" + fault + "\",\"share\":1" + more + "}]}");
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    private HttpResponse<byte[]> stream() {
        return http.post("/model/small/converse-stream", BODY);
    }

    private void counted(String fault) {
        JsonNode counters = http.json("GET", "/headroom/counters", "");
        assertThat(counters.at("/faults/" + fault).asInt())
                .as(counters.toString())
                .isEqualTo(1);
    }

    /** Codes of the Bedrock Runtime API's errors, from the SDK's service model. */
    @ParameterizedTest
    @CsvSource({
        "throttle, 429, ThrottlingException",
        "unavailable, 503, ServiceUnavailableException",
        "model-error, 424, ModelErrorException",
        "model-timeout, 408, ModelTimeoutException",
        "model-not-ready, 429, ModelNotReadyException",
        "internal-error, 500, InternalServerException",
    })
    void aRefusalHasItsCodeAndType(String fault, int status, String type) {
        with(fault, "");
        HttpResponse<byte[]> answer = http.post("/model/small/converse", BODY);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("x-amzn-errortype")).contains(type);
        counted(fault);
    }

    /** Both are 429, but what is not ready is no sign of too much load. */
    @Test
    void whatIsNotReadyIsCountedApartFromWhatIsThrottled() {
        with("model-not-ready", "");
        http.post("/model/small/converse", BODY);
        http.post("/model/small/converse", BODY);
        with("throttle", "");
        http.post("/model/small/converse", BODY);
        JsonNode counters = http.json("GET", "/headroom/counters", "");
        assertThat(counters.path("notReady").asInt()).isEqualTo(2);
        assertThat(counters.path("throttled").asInt()).isEqualTo(1);
        assertThat(emulator.served().refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "stream-throttle, throttlingException",
        "stream-error, modelStreamErrorException",
    })
    void a200CanEndInAnException(String fault, String type) {
        with(fault, ",\"afterEvents\":2");
        HttpResponse<byte[]> answer = stream();
        assertThat(answer.statusCode()).isEqualTo(200);
        Frames frames = Frames.read(answer.body());
        assertThat(frames.types()).containsExactly("messageStart", "contentBlockDelta", "contentBlockDelta", type);
        assertThat(frames.whole().get(3).kind()).isEqualTo("exception");
        counted(fault);
        assertThat(http.truth().get(0).path("outputTokens").asInt())
                .as("tokens made until then")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "corrupt-frame, message checksum",
        "wrong-crc, message checksum",
        "truncate, cut in a frame",
    })
    void aFrameCanBeBroken(String fault, String problem) {
        with(fault, ",\"afterEvents\":2");
        Frames frames = Frames.read(stream().body());
        assertThat(frames.types()).containsExactly("messageStart", "contentBlockDelta", "contentBlockDelta");
        assertThat(frames.problem()).isEqualTo(problem);
        counted(fault);
    }

    @Test
    void framesAreSoundAgainAfterABrokenOne() {
        with("corrupt-frame", "");
        stream();
        http.send("PUT", "/headroom/faults", "{\"faults\":[]}");
        assertThat(Frames.read(stream().body()).isBroken()).isFalse();
    }

    private byte[] rawStream() throws IOException {
        return http.raw(("POST /model/small/converse-stream HTTP/1.1\r\nHost: x\r\nContent-Length: " + BODY.length()
                        + "\r\n\r\n" + BODY)
                .getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({"reset-before", "reset-in-stream"})
    void aConnectionCanBeReset(String fault) {
        with(fault, "");
        assertThatThrownBy(this::rawStream).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        counted(fault);
    }

    @Test
    void aConnectionCanBeHalfClosed() throws IOException {
        with("half-close", ",\"afterEvents\":1");
        String seen = new String(rawStream(), StandardCharsets.ISO_8859_1);
        assertThat(seen)
                .startsWith("HTTP/1.1 200 OK")
                .contains("contentBlockDelta")
                .doesNotContain("metadata");
        counted("half-close");
    }

    @Test
    void aStallHoldsTheStreamAndLetsItGo() {
        with("stall", ",\"afterEvents\":2,\"delayMillis\":120");
        assertThat(Frames.read(stream().body()).types()).hasSize(9).endsWith("metadata");
        JsonNode sent = http.truth().get(0).path("sentNanos");
        assertThat(sent.get(2).asLong() - sent.get(1).asLong()).isGreaterThanOrEqualTo(119_000_000L);
        counted("stall");
    }

    @Test
    void aFirstByteCanBeLate() {
        with("slow-first-byte", ",\"delayMillis\":120");
        stream();
        JsonNode truth = http.truth().get(0);
        assertThat(truth.path("firstTokenMillis").asLong()).isGreaterThanOrEqualTo(120);
        counted("slow-first-byte");
    }

    @Test
    void faultsOfStreamsLeaveWholeAnswersAlone() {
        with("reset-in-stream", "");
        assertThat(http.post("/model/small/converse", BODY).statusCode()).isEqualTo(200);
    }

    private static FaultRule rule(double share, Optional<FaultRule.Bursts> bursts) {
        return new FaultRule(
                FaultKind.THROTTLE, share, Optional.of(List.of("a")), bursts, Optional.empty(), Optional.empty());
    }

    /** 10,000 draws of one in ten: 5 standard deviations are 150. */
    @Test
    void aShareIsKeptAndTheSameSeedDrawsTheSame() {
        FaultPlan plan = new FaultPlan(List.of(rule(0.1, Optional.empty())));
        int[] struck = new int[2];
        for (int run = 0; run < 2; run++) {
            SplittableRandom random = new SplittableRandom(3);
            for (int i = 0; i < 10_000; i++) {
                struck[run] += plan.draw("a", true, 0, random).isPresent() ? 1 : 0;
            }
        }
        assertThat(struck[0]).isBetween(850, 1150).isEqualTo(struck[1]);
        assertThat(plan.draw("b", true, 0, new SplittableRandom(3))).isEmpty();
    }

    @Test
    void burstsComeAndGo() {
        FaultPlan plan = new FaultPlan(List.of(rule(1, Optional.of(new FaultRule.Bursts(60, 5)))));
        SplittableRandom random = new SplittableRandom(3);
        assertThat(plan.draw("a", true, 4.9, random)).isPresent();
        assertThat(plan.draw("a", true, 5.1, random)).isEmpty();
        assertThat(plan.draw("a", true, 62, random)).isPresent();
    }

    @Test
    void aWrongPlanIsSaidWithFileAndLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), "faults:\n  - fault: stall\n    share: 0.5\n");
        assertThatThrownBy(() -> FaultPlan.load(file))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("f.yaml:")
                .hasMessageContaining("faults[0]")
                .hasMessageContaining("delayMillis belongs to stall");
        Files.writeString(file, "faults:\n  - fault: explosion\n    share: 0.5\n");
        assertThatThrownBy(() -> FaultPlan.load(file))
                .hasMessageContaining("explosion")
                .hasMessageContaining("wrong-crc");
        Files.writeString(file, "faults:\n  - fault: stall\n");
        assertThatThrownBy(() -> FaultPlan.load(file))
                .hasMessageContaining("share")
                .hasMessageContaining("missing");
        assertThat(http.send("PUT", "/headroom/faults", "{\"faults\":[{\"fault\":\"throttle\",\"share\":2}]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMisspeltKeyIsSaidToBeUnknownOnItsLineAndNotTheRightOneToBeMissing() {
        refusedPlan(
                "faults:\n  - fault: throttle\n    shar: 0.5\n    models: [a]\n",
                "body:3: faults[0].shar: unknown key; maybe you meant 'share' (there are [fault, share, models, bursts, afterEvents, delayMillis])");
        refusedPlan(
                "faults:\n  - fault: stall\n    share: 1\n    delayMilli: 5\n",
                "body:4: faults[0].delayMilli: unknown key");
        refusedPlan(
                "faults:\n  - fault: throttle\n    share: 1\n    bursts:\n      everySeconds: 60\n      forSecond: 5\n",
                "body:6: faults[0].bursts.forSecond: unknown key; maybe you meant 'forSeconds' (there are [everySeconds, forSeconds])");
    }

    /** Lines and columns are those at which the text goes wrong; what reads it is nobody's business. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "faults: [                          | 1: is not YAML that can be read from column",
                "faults:\\n  - fault: 'stall         | 2: is not YAML that can be read from column",
                "faults:\\n\\t- fault: stall          | 2: is not YAML that can be read from column 1 on",
                "faults: []\\nfaults: []             | 2: key 'faults' is there twice",
                "faults: []\\n]                      | 2: is not YAML that can be read from column 1 on",
                "a\\007                             | 1: is not YAML that can be read: it has a character",
                "faults: 3                          | 1: faults: must be a list",
                "faults: [4]                        | 1: faults[0]: must be a mapping of keys",
                "- a                                | 1: must be a mapping of keys",
                "faults: [{share: .nan}]            | 1: faults[0].share: is a value that cannot be read",
                "faults: [{afterEvents: 3000000000}]| 1: faults[0].afterEvents: 3000000000 is too large a number",
            })
    void brokenYamlIsSaidInPlainWords(String text, String words) {
        refusedPlan(text.translateEscapes(), "body:" + words);
        refusedPlan("{a: ".repeat(2000), "body:1: ");
    }

    private void refusedPlan(String yaml, String words) {
        HttpResponse<byte[]> answer = http.send("PUT", "/headroom/faults", yaml);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer.body()).path("message").asText())
                .contains(words)
                .doesNotContain("while ", "expected", "snakeyaml", "jackson", "Stream", "Exception");
    }
}
