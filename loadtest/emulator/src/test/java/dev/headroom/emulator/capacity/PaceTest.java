package dev.headroom.emulator.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.emulator.Truths;
import dev.headroom.emulator.profile.DriftTruth;
import dev.headroom.emulator.profile.NeighboursTruth;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static double factor(DriftTruth drift, String when) {
        Clock clock = Clock.fixed(Instant.parse(when), ZoneOffset.UTC);
        return new Pace(Truths.steady(1, 1), Optional.of(drift), Optional.empty(), clock).factor();
    }

    /** By hand: 1 + 0.25 cos 0, 1 + 0.25 cos pi, 1 + 0.25 cos(pi / 2). */
    @Test
    void theDayHasOneWave() {
        DriftTruth drift = new DriftTruth(0.25, 19);
        assertThat(factor(drift, "2026-09-01T19:00:00Z")).isCloseTo(1.25, within(1e-9));
        assertThat(factor(drift, "2026-09-02T07:00:00Z")).isCloseTo(0.75, within(1e-9));
        assertThat(factor(drift, "2026-09-02T01:00:00Z")).isCloseTo(1, within(1e-9));
    }

    @Test
    void withoutDriftOrNeighboursNothingChangesThePace() {
        Pace pace = new Pace(Truths.steady(1, 1), Optional.empty(), Optional.empty(), Clock.systemUTC());
        assertThat(pace.factor()).isEqualTo(1);
        assertThat(pace.unavailableShare()).isZero();
    }

    /** An alternating renewal process is busy for busy / (calm + busy) of the time: 30 of 120 seconds. */
    @Test
    void neighboursAreBusyForTheirShareOfTheTime() {
        Neighbours neighbours = new Neighbours(new NeighboursTruth(90, 30, 2.5, 0.1), 7);
        int busy = 0;
        int seconds = 2_000_000;
        for (int second = 0; second < seconds; second++) {
            busy += neighbours.isBusy(second) ? 1 : 0;
        }
        assertThat(busy / (double) seconds).isCloseTo(0.25, withinPercentage(4));
    }

    @Test
    void busyNeighboursSlowDownAndCrowdOut() {
        Neighbours neighbours = new Neighbours(new NeighboursTruth(1, 1e9, 2.5, 0.1), 7);
        assertThat(neighbours.slowdown(0)).isEqualTo(1);
        assertThat(neighbours.unavailableShare(0)).isZero();
        assertThat(neighbours.slowdown(100)).isEqualTo(2.5);
        assertThat(neighbours.unavailableShare(100)).isEqualTo(0.1);
    }
}
