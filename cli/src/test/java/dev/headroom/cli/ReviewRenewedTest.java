package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A purchase for a month, looked at before and after its term. */
class ReviewRenewedTest {

    private volatile Instant now = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    private Path folder;

    private Emulator emulator;

    private final class Turned extends Clock {
        @Override
        public Instant instant() {
            return now;
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

    @BeforeEach
    void buy() throws IOException, InterruptedException {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
        emulator = Emulator.start(EmulatorSettings.standard(1), new Turned());
        buy("chat");
    }

    private void buy(String name) throws IOException, InterruptedException {
        HttpRequest purchase = HttpRequest.newBuilder(emulator.endpoint().resolve("/provisioned-model-throughput"))
                .header("content-type", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"provisionedModelName\":\"" + name + "\",\"modelId\":"
                                        + "\"meta.llama3-1-8b-instruct-v1:0:128k\",\"modelUnits\":2,\"commitmentDuration\":\"OneMonth\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(purchase, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    @AfterEach
    void stop() {
        emulator.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    /** Bought on the 20th of October for a month; on the 25th of November AWS names the 20th of December, and a month is over. */
    @Test
    void anImportOfWhatIsOwnedGoesByTheEndThatAReviewGoesBy() throws IOException, InterruptedException {
        now = Instant.parse("2026-10-20T10:00:00Z");
        buy("renewed");
        Shell.Said reviewed = reviewedAt("2026-11-25T12:00:00Z");
        assertThat(reviewed.out())
                .contains("the term of renewed of 2 model units ended 5.1 days ago, at 2026-11-20T10:00:00Z");
        Shell.Said imported = new Shell(folder)
                .stage(
                        "owned",
                        "import",
                        "--model=meta.llama3-1-8b-instruct-v1:0",
                        "--region=us-west-2",
                        "--endpoint-url=" + emulator.endpoint());
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.err())
                .contains(
                        "Not among them: renewed its commitment ended at 2026-11-20T10:00:00Z; it is billed on until");
        assertThat(folder.resolve("owned.yaml"))
                .content()
                .contains("name: \"chat\"", "ends: 2026-12-24T10:00:00Z")
                .doesNotContain("name: \"renewed\"");
    }

    private Shell.Said reviewedAt(String instant) {
        now = Instant.parse(instant);
        return new Shell(folder)
                .stage(
                        "review",
                        "--workload=demo",
                        "--at=" + instant,
                        "--region=us-west-2",
                        "--endpoint-url=" + emulator.endpoint(),
                        "--fail-if=rolling-usd-per-month>30922.79");
    }

    /** 2 x 21.18 x 730. AWS names 2027-01-24 as the end once the term is over: that of the next. */
    @Test
    void aTermThatRenewedItselfRollsOver() {
        Shell.Said before = reviewedAt("2026-12-24T09:59:59Z");
        assertThat(before.code()).as(before.err()).isZero();
        assertThat(before.out()).contains("expiring: chat (high), $30,922.80 a month");
        Shell.Said after = reviewedAt("2026-12-25T10:00:00Z");
        assertThat(after.code()).as(after.err()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(after.out())
                .contains("rolling over: chat (high), $30,922.80 a month, since 2026-12-25T10:00:00Z")
                .contains("ended 1.0 days ago, at 2026-12-24T10:00:00Z, and it is still billed")
                .doesNotContain("expiring", "from 2026");
    }
}
