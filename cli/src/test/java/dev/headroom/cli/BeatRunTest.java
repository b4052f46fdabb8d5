package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeatRunTest {

    /** How far off depends on the machine; that every answer is read against its beat does not. */
    @Test
    void aBeatIsMeasuredAgainstItsLaw() {
        EmulatorSettings steady = new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.named("steady"), 1, 1);
        try (Emulator emulator = Emulator.start(steady, Clock.systemUTC())) {
            BeatRun.Span brief = new BeatRun.Span(Duration.ofSeconds(3), Duration.ofSeconds(1));
            BeatRun runs = new BeatRun(emulator.endpoint(), Clock.systemUTC(), brief);
            BeatRun.Errors errors = runs.run(new SelfcheckCommand.Beat(50, 4));
            assertThat(errors.requests()).isBetween(2, 30);
            assertThat(errors.p50Millis()).isBetween(0.0, 200.0);
            assertThat(errors.p99Millis()).isGreaterThanOrEqualTo(errors.p50Millis());
            assertThat(errors.pacing().path("events").asLong()).isGreaterThan(100);
        }
    }
}
