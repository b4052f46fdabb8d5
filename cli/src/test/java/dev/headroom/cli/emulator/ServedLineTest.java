package dev.headroom.cli.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Served;
import org.junit.jupiter.api.Test;

class ServedLineTest {

    private static String line(long events, boolean late) {
        return ServedLine.of(new Served(1, 0, 900, 100, new Served.Lateness(events, 0.7, 21.4, 30, late)));
    }

    @Test
    void oneColdRequestDoesNotMakeAnEmulatorBound() {
        assertThat(line(102, true))
                .isEqualTo("1 answered, 0 throttled, 900 tokens in, 100 out, events late p50 0.70 ms, p99 21.40 ms"
                        + " (of 102 events, too few to tell from a cold start)");
    }

    @Test
    void manyLateEventsDo() {
        assertThat(line(1000, true)).endsWith("p99 21.40 ms, EMULATOR-BOUND");
        assertThat(line(1000, false)).endsWith("p99 21.40 ms");
    }
}
