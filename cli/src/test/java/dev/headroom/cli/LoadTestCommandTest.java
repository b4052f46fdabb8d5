package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.sources.stage.MeasurementsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load test as a user calls it, with the emulator in a process of its own. */
class LoadTestCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aRentedUnitIsMeasuredAndItsCapacityFitted() throws IOException {
        Path scenario = Files.writeString(folder.resolve("short.yaml"), """
                name: short
                purpose: A test.
                load:
                  closed: {users: [2, 6], hold: 2s, warmUp: 500ms}
                requests: {inputTokens: 200, outputTokens: 30, maxTokens: 60}
                pauseAfterThrottle: 100ms
                timeout: 10s
                """, StandardCharsets.UTF_8);
        Shell shell = new Shell(folder.resolve("run"));
        Shell.Said said = shell.stage(
                "loadtest",
                scenario.toString(),
                "--workload=demo",
                "--units=1",
                "--http=2",
                "--fail-if=failed-share>0",
                "--fail-if=answers-per-second<1",
                "--junit=" + folder.resolve("gates.xml"));
        assertThat(said.code()).as(said.err()).isZero();
        Path file = folder.resolve("run/measurements-short-provisioned.csv");
        Measurements measured = MeasurementsFile.read(file);
        assertThat(measured.run().target()).isEqualTo("emulator over HTTP/2 without TLS");
        assertThat(measured.run().endpoint()).isInstanceOf(Endpoint.Provisioned.class);
        assertThat(said.out())
                .contains("measurements:")
                .containsPattern("0 +2 users +\\d")
                .containsPattern("1 +6 users +\\d");
        assertThat(measured.attempts()).hasSizeGreaterThan(20).allMatch(attempt -> attempt.isOk());
        assertThat(Files.readString(folder.resolve("gates.xml"))).contains("tests=\"4\" failures=\"0\"");
        Shell.Said fitted = shell.stage("capacity", file.toString(), "--targets=interactive");
        assertThat(fitted.code()).as(fitted.err()).isZero();
        assertThat(fitted.out()).contains("unit output tokens per minute").contains("nothing within the tested load");
    }
}
