package dev.headroom.emulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EmulatedClockTest {

    private static final Instant START = Instant.parse("2026-09-01T00:00:00.123456789Z");

    private static final class Moved extends Clock {
        private Instant now = START;

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

    private final Moved life = new Moved();

    @Test
    void anHourPassesInAMinute() {
        Clock clock = new EmulatedClock(life, 60);
        assertThat(clock.instant()).isEqualTo(START);
        life.now = START.plusSeconds(60);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        life.now = START.plusMillis(1);
        assertThat(clock.instant()).isEqualTo(START.plusMillis(60));
    }

    @Test
    void itRunsAsLifeDoesUnlessTold() {
        Clock clock = new EmulatedClock(life, 1);
        life.now = START.plus(Duration.ofDays(30)).plusNanos(7_000_000);
        assertThat(clock.instant()).isEqualTo(life.now);
    }

    @Test
    void itHasNoOtherZone() {
        assertThatThrownBy(() -> new EmulatedClock(life, 1).withZone(ZoneId.of("Europe/Berlin")))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
