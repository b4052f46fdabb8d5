package dev.headroom.cli.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.loadtest.LoadTestException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a running emulator says of itself. */
public final class EmulatorAccount {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI endpoint;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public EmulatorAccount(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Its counters and pacing since the last reset. */
    public JsonNode counters() {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/headroom/counters"))
                .timeout(PATIENCE)
                .build();
        try {
            return new ObjectMapper().readTree(send(request));
        } catch (IOException e) {
            throw new LoadTestException("the emulator's counters cannot be read", e);
        }
    }

    /** What each of the last requests truly did. */
    public TruthRows truth() {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/headroom/truth"))
                .timeout(PATIENCE)
                .build();
        try (Stream<String> lines = ask(request, HttpResponse.BodyHandlers.ofLines())) {
            return TruthRows.of(lines);
        } catch (IOException e) {
            throw new LoadTestException("the emulator's truth cannot be read: " + e.getMessage(), e);
        }
    }

    /** Begins its counters anew. */
    public void reset() {
        send(HttpRequest.newBuilder(endpoint.resolve("/headroom/reset"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private String send(HttpRequest request) {
        return ask(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> T ask(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body).body();
        } catch (IOException e) {
            throw new LoadTestException("the emulator does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadTestException("interrupted while the emulator was asked", e);
        }
    }

    /** What is known against measurements of it: that it was itself too slow, where it was. */
    public List<String> doubts() {
        JsonNode pacing = counters().path("pacing");
        if (!pacing.path("emulatorBound").asBoolean()) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "emulator-bound: its events left late, p50 %.2f ms, p99 %.1f ms",
                pacing.path("lateP50Millis").asDouble(),
                pacing.path("lateP99Millis").asDouble()));
    }
}
