package dev.headroom.sources.aws;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.profile.Profile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** An account on an emulator whose calendar a test turns, and what is asked of its models. */
public final class EmulatedAccount implements AutoCloseable {

    public static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    private static final double SPEED = 100;

    private final Instant origin;
    private final Emulator emulator;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Instant now;

    public EmulatedAccount(Profile profile, Instant start) {
        this.origin = start;
        this.now = start;
        this.emulator =
                Emulator.start(new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, profile, 1, SPEED), new HandClock());
    }

    /** Runs so that the emulator's, which is faster, shows {@link #now}. */
    private final class HandClock extends Clock {
        @Override
        public Instant instant() {
            return origin.plusNanos(Math.round(Duration.between(origin, now).toMillis() * 1e6 / SPEED));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    public EmulatedAccount at(Instant time) {
        now = time;
        return this;
    }

    public URI endpoint() {
        return emulator.endpoint();
    }

    /** A session whose keys are anybody's: this emulator believes everybody. */
    public AwsSession session() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
        return AwsSession.open(
                new AwsSettings(Optional.empty(), Optional.of("us-west-2"), Optional.empty(), Optional.of(endpoint())));
    }

    /** One request with so many words, answered with so many tokens. */
    public void converse(String modelId, int words, int tokens) {
        post(
                "/model/" + URLEncoder.encode(modelId, StandardCharsets.UTF_8) + "/converse",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"" + "word ".repeat(words)
                        + "\"}]}],\"inferenceConfig\":{\"maxTokens\":" + tokens
                        + "},\"requestMetadata\":{\"headroom-output-tokens\":\"" + tokens + "\"}}");
    }

    /** Any call of the control plane that makes something. */
    public String post(String path, String body) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(endpoint().resolve(path))
                            .header("content-type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        emulator.close();
    }
}
