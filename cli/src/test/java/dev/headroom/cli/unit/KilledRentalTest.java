package dev.headroom.cli.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.target.AwsAccess;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.rental.RentalFolder;
import dev.headroom.loadtest.rental.RentalState;
import dev.headroom.loadtest.unit.ControlPlane;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** A program that rents is killed as by {@code kill -9}; what it rented is deleted by the watchdog that it left. */
@Timeout(240)
class KilledRentalTest {

    @TempDir
    private Path folder;

    private Process begin(Emulator emulator) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RentingChild.class.getName(),
                        folder.toString(),
                        emulator.endpoint().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Tag("once")
    @Test
    void theWatchdogDeletesWhatItsMasterLeft() throws Exception {
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC());
                BedrockClient bedrock =
                        ControlPlane.in("us-west-2", Optional.of(emulator.endpoint()), AwsAccess.emulated())) {
            Process child = begin(emulator);
            String arn = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(alive(bedrock)).containsExactly(arn);
            child.destroyForcibly();
            assertThat(child.waitFor()).isNotZero();
            Instant end = Clock.systemUTC().instant().plus(Duration.ofSeconds(20));
            while (state().isAlive() && Clock.systemUTC().instant().isBefore(end)) {
                LockSupport.parkNanos(50_000_000L);
            }
            assertThat(alive(bedrock)).isEmpty();
            assertThat(state().isAlive()).isFalse();
            assertThat(state().hoursBilled(state().at())).isEqualTo(1);
        }
    }

    private static List<String> alive(BedrockClient bedrock) {
        return bedrock.listProvisionedModelThroughputs(all -> {}).provisionedModelSummaries().stream()
                .map(purchase -> purchase.provisionedModelArn())
                .toList();
    }

    private RentalState state() {
        return new RentalFolder(folder).all().get(0).state().orElseThrow();
    }
}
