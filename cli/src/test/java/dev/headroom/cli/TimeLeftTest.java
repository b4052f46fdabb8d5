package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private long nanos;

    private TimeLeft after(long seconds) {
        nanos = 0;
        TimeLeft time = new TimeLeft(1000, () -> nanos);
        nanos = Duration.ofSeconds(seconds).toNanos();
        return time;
    }

    /** 250 of 1000 in 10 s: the other 750 take 30 s. */
    @Test
    void theRestGoesOnAsItWent() {
        assertThat(after(10).at(250)).contains(Duration.ofSeconds(30));
        assertThat(after(10).words(250)).isEqualTo(", 30 s left");
        assertThat(after(600).words(250)).isEqualTo(", 30 minutes left");
    }

    @Test
    void beforeAnythingIsDoneAndAtTheEndNothingIsKnown() {
        assertThat(after(10).at(0)).isEmpty();
        assertThat(after(10).words(1000)).isEmpty();
    }
}
