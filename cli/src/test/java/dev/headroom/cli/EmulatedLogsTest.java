package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emulator writes invocation logs as Bedrock does, and shares no code with what reads them here. */
class EmulatedLogsTest {

    private static final String MODEL = "meta.llama3-1-8b-instruct-v1:0";
    /** An emulated minute takes a tenth of a second. */
    private static final double SPEED = 600;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    private int send(URI uri, String method, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("content-type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static Emulator emulator(Path logs) {
        EmulatorSettings standard = EmulatorSettings.standard(1);
        EmulatorSettings.Extras extras = new EmulatorSettings.Extras(
                Optional.empty(), standard.extras().faults(), Optional.empty(), Optional.of(logs));
        return Emulator.start(
                new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, standard.profile(), 1, SPEED, extras),
                Clock.systemUTC());
    }

    /** Calls for eight emulated minutes; gives how many were answered. */
    private long log(Path logs) throws IOException, InterruptedException {
        try (Emulator emulator = emulator(logs)) {
            URI endpoint = emulator.endpoint();
            int configured = send(
                    endpoint.resolve("/logging/modelinvocations"),
                    "PUT",
                    "{\"loggingConfig\":{\"s3Config\":{\"bucketName\":\"logs\"},\"textDataDeliveryEnabled\":true}}");
            assertThat(configured).isEqualTo(200);
            String body = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a secret\"}]}],"
                    + "\"inferenceConfig\":{\"maxTokens\":20},\"requestMetadata\":{\"team\":\"search\"}}";
            long answered = 0;
            long end = System.nanoTime() + (long) (Duration.ofMinutes(8).toNanos() / SPEED);
            while (System.nanoTime() < end) {
                answered += send(endpoint.resolve("/model/" + MODEL + "/converse"), "POST", body) == 200 ? 1 : 0;
            }
            return answered;
        }
    }

    @Test
    void everyAnsweredCallOfAnEmulatorIsFoundInItsLogs() throws IOException, InterruptedException {
        long answered = log(folder.resolve("s3"));
        Shell.Said said = new Shell(folder.resolve("run"))
                .stage(
                        "usage",
                        "import",
                        folder.resolve("s3").toString(),
                        "--from=bedrock",
                        "--workload-key=team",
                        "--output=json");
        assertThat(said.code()).as(said.err()).isZero();
        JsonNode summary = new ObjectMapper().readTree(said.out());
        assertThat(summary.path("lines").asLong()).isEqualTo(answered).isPositive();
        assertThat(summary.path("badLines").asLong()).isZero();
        assertThat(summary.path("duplicates").asLong()).isZero();
        assertThat(summary.path("requests").asLong()).isPositive().isLessThan(answered);
        assertThat(folder.resolve("run/usage.csv"))
                .content()
                .contains("# workload: search\n")
                .doesNotContain("secret");
        isReadOutOfItsBucketToo();
    }

    /** The file of usage without the name of where it is from. */
    private String history(String run, String from) throws IOException {
        String text = Files.readString(folder.resolve(run).resolve("usage.csv"));
        assertThat(text).containsOnlyOnce("imported from " + from);
        return text.replace("imported from " + from, "imported");
    }

    /** Its marker, objects, bodies and all, through an emulator of the same folder. */
    private void isReadOutOfItsBucketToo() throws IOException {
        String[] local = {"usage", "import", folder.resolve("s3/logs").toString(), "--from=bedrock", "--name=n"};
        assertThat(new Shell(folder.resolve("local")).stage(local).code()).isZero();
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
        try (Emulator emulator = emulator(folder.resolve("s3"))) {
            Shell.Said said = new Shell(folder.resolve("bucket"))
                    .stage(
                            "usage",
                            "import",
                            "s3://logs",
                            "--name=n",
                            "--region=us-west-2",
                            "--endpoint-url=" + emulator.endpoint());
            assertThat(said.code()).as(said.err()).isZero();
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
        assertThat(history("bucket", "s3://logs")).isEqualTo(history("local", "logs"));
    }
}
