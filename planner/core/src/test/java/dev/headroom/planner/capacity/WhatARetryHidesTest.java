package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.quantity.ModelUnits;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * The wrong: a client that tries again inside its library starts its clock anew for each try, or counts the answer alone, so that a
 * request that was refused and waited two seconds to be asked again passes for a fast one. FMBench (April 2025) restarts its timer at
 * each of its retries and never counts the throttle; the Azure benchmark's README warns that its own retries hide the same.
 */
class WhatARetryHidesTest {

    private static final int REQUESTS = 500;

    private final LevelDraft draft = new LevelDraft();

    /** Refused after 10 ms, asked again 2 s later and answered well, its first token after 200 ms: 2,210 ms of waiting. */
    private LevelDraft retried(int route) {
        draft.begin();
        for (int i = 0; i < REQUESTS; i++) {
            long start = i * (90 * LevelDraft.SECOND / REQUESTS);
            long again = start + 2010 * LevelDraft.MILLI;
            draft.add(refused(new Place(0, i, 0, 1, 0), start));
            draft.add(answered(new Place(0, i, 0, 2, route), again));
        }
        return draft;
    }

    private static Attempt refused(Place place, long at) {
        return new Attempt(
                place,
                new Timing(at, at, OptionalLong.empty(), OptionalLong.empty(), at + 10 * LevelDraft.MILLI),
                TokenUse.NONE,
                new Answer(Outcome.THROTTLED, "", new Answer.Events(0, 0), 200, ServerSide.UNKNOWN));
    }

    private static Attempt answered(Place place, long at) {
        long first = at + 200 * LevelDraft.MILLI;
        long last = at + 300 * LevelDraft.MILLI;
        return LevelDraft.attempt(
                place,
                new Timing(at, at, OptionalLong.of(first), OptionalLong.of(last), last),
                new Answer.Events(2, 0),
                ServerSide.UNKNOWN);
    }

    private static double value(Percentile percentile) {
        return percentile.estimate().orElseThrow().value();
    }

    @Test
    void aRequestThatWasTriedAgainIsTimedFromItsFirstStart() {
        LevelSummary level = retried(0).read(0);
        LatencySummary latency = level.latency().orElseThrow();
        assertThat(value(latency.timeToFirstToken().p50())).isEqualTo(2210);
        assertThat(value(latency.endToEnd().p95())).isEqualTo(2310);
        assertThat(value(latency.uncorrectedTimeToFirstToken().p50())).isEqualTo(200);
        assertThat(level.attempts().throttled()).isEqualTo(REQUESTS);
        assertThat(level.attempts().ok()).isEqualTo(REQUESTS);
    }

    @Test
    void aRequestThatSpilledOverBeganOnItsFirstRoute() {
        LevelSummary behind = LevelReader.read(retried(1).run(), 1).get(0);
        assertThat(value(behind.latency().orElseThrow().timeToFirstToken().p50()))
                .isEqualTo(2210);
    }

    /** Nothing is throttled in the end, and every try that was answered was fast; its users waited too long all the same. */
    @Test
    void aUnitIsMeasuredByWhatUsersWaited() {
        draft.on(new Endpoint.Provisioned("m", new ModelUnits(1)));
        LatencyTarget second = new LatencyTarget(0.95, Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThatThrownBy(() -> UnitMeter.measure(retried(0).run(), second, 1))
                .hasMessageContaining("misses the target by time to first token");
    }
}
