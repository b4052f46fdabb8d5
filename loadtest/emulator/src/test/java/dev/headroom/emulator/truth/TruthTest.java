package dev.headroom.emulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.Truths;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.profile.Profile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emulator's account of itself, against what a client saw. */
class TruthTest {

    /** 600 tokens a minute, all at once: two requests of 200 + 100 fit, a third does not. */
    private final Profile profile = Truths.profile(Truths.model(Truths.onDemand(1e6, 600, Truths.steady(30, 10)), 4));

    @TempDir
    private Path folder;

    private EmulatorSettings settings(Optional<Path> file, double speed) {
        return new EmulatorSettings(
                EmulatorSettings.LOOPBACK,
                0,
                profile,
                1,
                speed,
                new EmulatorSettings.Extras(Optional.empty(), FaultPlan.NONE, file, Optional.empty()));
    }

    private static String ask(int words, int tokens) {
        return "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"" + "secret ".repeat(words)
                + "\"}]}],\"inferenceConfig\":{\"maxTokens\":100},\"requestMetadata\":{\"headroom-output-tokens\":\""
                + tokens + "\"}}";
    }

    @Test
    void everyRequestIsThereWithItsTimesAndTheLimitThatRefusedIt() throws IOException {
        Path file = folder.resolve("truth.jsonl");
        List<JsonNode> rows;
        List<String> ids = new ArrayList<>();
        try (Emulator emulator = Emulator.start(settings(Optional.of(file), 1), Clock.systemUTC())) {
            Http http = new Http(emulator.endpoint());
            for (int i = 0; i < 3; i++) {
                HttpResponse<byte[]> answer = http.post("/model/small/converse-stream", ask(400, 10));
                ids.add(answer.headers().firstValue("x-amzn-requestid").orElseThrow());
            }
            rows = http.truth();
            assertThat(emulator.served().answered()).isEqualTo(1);
            assertThat(emulator.served().refused()).isEqualTo(2);
        }
        assertThat(rows).extracting(row -> row.path("requestId").asText()).isEqualTo(ids);
        JsonNode first = rows.get(0);
        assertThat(first.path("operation").asText()).isEqualTo("ConverseStream");
        assertThat(first.path("outputTokens").asInt()).isEqualTo(10);
        assertThat(first.path("stopReason").asText()).isEqualTo("end_turn");
        JsonNode due = first.path("dueNanos");
        assertThat(due).hasSize(3);
        assertThat(due.get(1).asLong() - due.get(0).asLong())
                .as("4 tokens of 10 ms")
                .isEqualTo(40_000_000L);
        assertThat(due.get(2).asLong() - due.get(1).asLong())
                .as("2 tokens of 10 ms")
                .isEqualTo(20_000_000L);
        for (int i = 0; i < 3; i++) {
            assertThat(first.path("sentNanos").get(i).asLong())
                    .isGreaterThanOrEqualTo(due.get(i).asLong());
        }
        assertThat(rows.get(2).path("status").asInt()).isEqualTo(429);
        assertThat(rows.get(2).path("refusedBy").asText()).isEqualTo("on-demand tokens per minute");
        String written = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(written.lines()).hasSize(3);
        assertThat(written).doesNotContain("secret").contains(ids.get(2));
    }

    @Test
    void theSameSeedGivesTheSameAnswers() {
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            try (Emulator emulator = Emulator.start(EmulatorSettings.standard(9), Clock.systemUTC())) {
                Http http = new Http(emulator.endpoint());
                List<String> answers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    JsonNode answer = http.json(
                            "POST",
                            "/model/meta.llama3-1-8b-instruct-v1:0/converse",
                            "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a\"}]}],"
                                    + "\"inferenceConfig\":{\"maxTokens\":40}}");
                    answers.add(answer.path("output").toString());
                }
                runs.add(answers);
                runs.add(http.truth().stream()
                        .map(row -> row.path("requestId").asText())
                        .toList());
            }
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(2));
        assertThat(runs.get(1)).isEqualTo(runs.get(3));
    }

    @Test
    void latencyIsToldOnTheEmulatorsClock() {
        try (Emulator emulator = Emulator.start(settings(Optional.empty(), 3), Clock.systemUTC())) {
            Http http = new Http(emulator.endpoint());
            http.post("/model/small/converse-stream", ask(1, 9));
            JsonNode row = http.truth().get(0);
            JsonNode due = row.path("dueNanos");
            assertThat(due.get(2).asLong() - due.get(0).asLong())
                    .as("5 tokens of 10 ms, three times as fast")
                    .isBetween(16_666_665L, 16_666_668L);
            assertThat(row.path("latencyMillis").asLong()).isGreaterThanOrEqualTo(80);
        }
    }

    @Test
    void resetForgets() {
        try (Emulator emulator = Emulator.start(settings(Optional.empty(), 1), Clock.systemUTC())) {
            Http http = new Http(emulator.endpoint());
            http.post("/model/small/converse", ask(1, 1));
            http.post("/headroom/reset", "");
            assertThat(http.truth()).isEmpty();
            assertThat(http.json("GET", "/headroom/counters", "")
                            .path("requests")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void aTruthFileWithoutAFolderIsRefused() {
        assertThatThrownBy(() -> Emulator.start(settings(Optional.of(folder.resolve("no/t")), 1), Clock.systemUTC()))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("--truth");
    }
}
