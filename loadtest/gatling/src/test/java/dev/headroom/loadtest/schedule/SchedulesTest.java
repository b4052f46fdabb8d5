package dev.headroom.loadtest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.config.Load;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {

    private static final long SECOND = 1_000_000_000L;

    private static Schedule closed(int... users) {
        List<OfferedLoad> levels = IntStream.of(users)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
        return Schedules.of(new Load.Steps(levels, Duration.ofSeconds(10), Duration.ofSeconds(2)), 1, 1);
    }

    /** When a user sends if each answer takes a second. */
    private static List<Long> sends(Schedule schedule, long user) {
        List<Long> sends = new ArrayList<>();
        OptionalLong next = schedule.next(user, 0, 0);
        while (next.isPresent()) {
            sends.add(next.getAsLong());
            next = schedule.next(user, sends.size(), next.getAsLong() + SECOND);
        }
        return sends;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 32})
    void asManyUsersSendInALevelAsItHas(int most) {
        Schedule schedule = closed(2, most, 3, most);
        for (LoadLevel level : schedule.levels()) {
            int users = ((OfferedLoad.Closed) level.load()).users();
            long sending = IntStream.range(0, schedule.settledUsers())
                    .filter(user -> sends(schedule, user).stream()
                            .anyMatch(at -> at >= level.steadyFromNanos() && at < level.endNanos()))
                    .count();
            assertThat(sending).isEqualTo(users);
        }
    }

    @Test
    void aUserGoesOnFromLevelToLevelWithoutABreak() {
        List<Long> first = sends(closed(1, 4, 8), 0);
        for (int i = 1; i < first.size(); i++) {
            assertThat(first.get(i) - first.get(i - 1)).isEqualTo(SECOND);
        }
        assertThat(first.get(first.size() - 1)).isBetween(28 * SECOND, 30 * SECOND);
    }

    @Test
    void thoseWhoJoinDoSoEvenlyInTheFirstHalfOfTheWarmUp() {
        Schedule schedule = closed(1, 5);
        List<Long> joins = IntStream.range(1, 5)
                .mapToObj(user -> schedule.next(user, 0, 0).orElseThrow())
                .toList();
        // Warm-up 2 s, so the window is 1 s; four join in the middle of its quarters.
        assertThat(joins).containsExactly(10_125_000_000L, 10_375_000_000L, 10_625_000_000L, 10_875_000_000L);
    }

    @Test
    void nobodySendsAfterTheEnd() {
        Schedule schedule = closed(3, 1);
        assertThat(sends(schedule, 0)).allMatch(at -> at < 20 * SECOND);
        assertThat(sends(schedule, 2)).allMatch(at -> at < 10 * SECOND);
        assertThat(schedule.next(0, 9, 20 * SECOND)).isEmpty();
    }

    @Test
    void arrivalsArePoissonAtTheirRate() {
        Load.Steps steps = new Load.Steps(List.of(new OfferedLoad.Open(50)), Duration.ofSeconds(2000), Duration.ZERO);
        Schedule schedule = Schedules.of(steps, 1, 11);
        double[] perSecond = new double[2000];
        for (int user = 0; user < schedule.settledUsers(); user++) {
            perSecond[(int) (schedule.arrivalNanos(user) / SECOND)]++;
        }
        double mean = IntStream.range(0, 2000)
                .mapToDouble(i -> perSecond[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, 2000)
                .mapToDouble(i -> (perSecond[i] - mean) * (perSecond[i] - mean))
                .average()
                .orElseThrow();
        // Standard errors: mean sqrt(50 / 2000) = 0.16; index of dispersion sqrt(2 / 2000) = 0.032.
        assertThat(mean).isCloseTo(50, within(0.65));
        assertThat(variance / mean).isCloseTo(1, within(0.13));
    }

    @Test
    void theSameSeedGivesTheSameArrivals() {
        Load.Steps steps = new Load.Steps(List.of(new OfferedLoad.Open(5)), Duration.ofSeconds(20), Duration.ZERO);
        Schedule one = Schedules.of(steps, 1, 3);
        Schedule two = Schedules.of(steps, 1, 3);
        assertThat(one.settledUsers()).isEqualTo(two.settledUsers());
        assertThat(one.arrivalNanos(7)).isEqualTo(two.arrivalNanos(7));
        assertThat(Schedules.of(steps, 1, 4).arrivalNanos(7)).isNotEqualTo(one.arrivalNanos(7));
    }

    @Test
    void anArrivalSendsOnce() {
        Load.Steps steps = new Load.Steps(List.of(new OfferedLoad.Open(5)), Duration.ofSeconds(20), Duration.ZERO);
        Schedule schedule = Schedules.of(steps, 1, 3);
        assertThat(schedule.next(2, 0, 0)).hasValue(schedule.arrivalNanos(2));
        assertThat(schedule.next(2, 1, 5)).isEmpty();
    }

    @Test
    void aReplayKeepsTheTracesTimesAtItsSpeed() {
        List<TracedRequest> trace = List.of(
                new TracedRequest(Duration.ZERO, 1, 1),
                new TracedRequest(Duration.ofSeconds(4), 1, 1),
                new TracedRequest(Duration.ofSeconds(40), 1, 1));
        Load.Replay replay = new Load.Replay(2, Duration.ofSeconds(30));
        List<TracedRequest> kept = Schedules.replayed(replay, trace);
        assertThat(kept).hasSize(2);
        Schedule schedule = Schedules.of(replay, kept);
        assertThat(schedule.arrivalNanos(1)).isEqualTo(2 * SECOND);
        assertThat(schedule.levels()).hasSize(1);
        assertThat(schedule.levelAt(SECOND)).isZero();
    }

    @Test
    void aLoadThatSendsNothingIsRefused() {
        Load.Steps steps = new Load.Steps(List.of(new OfferedLoad.Open(1e-9)), Duration.ofSeconds(1), Duration.ZERO);
        assertThatThrownBy(() -> Schedules.of(steps, 1, 1)).hasMessageContaining("sends no request");
    }

    @Test
    void aReplayThatSendsNothingIsRefused() {
        Load.Replay replay = new Load.Replay(2, Duration.ofSeconds(30));
        List<TracedRequest> late = List.of(new TracedRequest(Duration.ofSeconds(30), 1, 1));
        assertThatThrownBy(() -> Schedules.of(replay, Schedules.replayed(replay, late)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sends no request");
    }

    @Test
    void anIntendedStartBelongsToItsLevel() {
        Schedule schedule = closed(1, 2, 3);
        assertThat(schedule.levelAt(0)).isZero();
        assertThat(schedule.levelAt(10 * SECOND - 1)).isZero();
        assertThat(schedule.levelAt(10 * SECOND)).isEqualTo(1);
        assertThat(schedule.levelAt(99 * SECOND)).isEqualTo(2);
        assertThat(schedule.longest()).isEqualTo(Duration.ofSeconds(30));
    }
}
