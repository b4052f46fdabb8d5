package dev.headroom.cli.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class BeatRunTest {

    /** How far off depends on the machine; that every answer is held against what the emulator did does not. */
    @Test
    void aBeatIsMeasuredAgainstTheTruthOfEachRequest() {
        EmulatorSettings steady = new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.named("steady"), 1, 1);
        try (Emulator emulator = Emulator.start(steady, Clock.systemUTC())) {
            Beat beat = Beat.starts(8);
            BeatRun.Span brief = new BeatRun.Span(Duration.ofSeconds(3), Duration.ofSeconds(1), beat);
            Target target = new Target("emulator", emulator.endpoint(), new BearerAuth("key"));
            BeatRun.Finding found = new BeatRun(target, Clock.systemUTC(), brief).run(beat);
            assertThat(found.error().requests()).isBetween(2, 30);
            assertThat(found.error().unknown()).isZero();
            assertThat(found.error().firstToken().p50Millis()).isBetween(0.0, 200.0);
            assertThat(found.error().lastToken().p99Millis())
                    .isGreaterThanOrEqualTo(found.error().lastToken().p50Millis());
            assertThat(found.expense().microsPerRequest())
                    .isGreaterThan(found.expense().microsPerEvent());
            assertThat(found.pacing().path("events").asLong()).isGreaterThan(100);
        }
    }

    @Test
    void aBeatSaysWhatItIs() {
        assertThat(Beat.streams(5000, 4).text()).isEqualTo("5,000 streams x 4/s");
        assertThat(Beat.streams(5000, 4).tokens()).isEqualTo(40);
        assertThat(Beat.starts(300).text()).isEqualTo("300 requests/s x 20 events");
        assertThat(Beat.starts(300).streams()).isEqualTo(300);
    }
}
