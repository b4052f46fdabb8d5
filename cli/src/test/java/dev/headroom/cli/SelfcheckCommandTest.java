package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

/** What selfcheck says of figures; where they come from is {@link BeatRunTest}'s. */
class SelfcheckCommandTest {

    private static final SelfcheckCommand.Beat BEAT = new SelfcheckCommand.Beat(1000, 20);

    private static BeatRun.Errors errors(double p50, double p99, boolean emulatorBound) {
        return new BeatRun.Errors(
                1170,
                p50,
                p99,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("lateP50Millis", 0.0904)
                        .put("lateP99Millis", 1.31149)
                        .put("emulatorBound", emulatorBound));
    }

    private static String said(BeatRun.Errors errors) {
        return SelfcheckCommand.line(BEAT, errors, SelfcheckCommand.isGood(errors));
    }

    @Test
    void smallErrorsAreGood() {
        assertThat(said(errors(0.537, 3.56, false)))
                .startsWith("1,000 streams x 20/s")
                .contains("off by p50 0.54 ms, p99 3.56 ms")
                .contains("late by p50 0.09 ms, p99 1.31 ms")
                .endsWith(": good");
    }

    @Test
    void largeOnesAreSaidToBeWhoseTheyAre() {
        assertThat(said(errors(2.1, 3, false))).endsWith(": too far off");
        assertThat(said(errors(0.5, 10.1, false))).endsWith(": too far off");
        assertThat(said(errors(0.5, 3, true))).endsWith(": emulator-bound");
    }

    @Test
    void aRowHasMicrosecondsAndTheVerdict() {
        assertThat(SelfcheckCommand.row(BEAT, errors(0.53749, 3.5, false), true))
                .containsEntry("streams", 1000)
                .containsEntry("timeToFirstTokenErrorP50Millis", 0.537)
                .containsEntry("emulatorLateP99Millis", 1.311)
                .containsEntry("trusted", true);
    }
}
