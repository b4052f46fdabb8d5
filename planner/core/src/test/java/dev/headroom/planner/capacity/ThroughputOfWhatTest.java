package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * The wrong: a throughput whose numerator and denominator are of different times. Requests over the time in which they were
 * <em>sent</em> are too many (LLMeter at commit 1c0a6e1: 45,110 a minute where the truth was 3,750); all answers over all the time until
 * the last one has drained are too few (its run of 10 s took 21.6 s), and a cold start in it makes them fewer still.
 */
class ThroughputOfWhatTest {

    private static final long SECOND = LevelDraft.SECOND;

    private final List<Attempt> attempts = new ArrayList<>();

    private void answered(long atNanos, long lastsNanos) {
        long end = atNanos + lastsNanos;
        attempts.add(LevelDraft.attempt(
                new Place(0, attempts.size(), 0, 1, 0),
                new Timing(atNanos, atNanos, OptionalLong.of(end), OptionalLong.of(end), end),
                new Answer.Events(1, 0),
                ServerSide.UNKNOWN));
    }

    private LevelSummary read(long warmUpSeconds, long endSeconds) {
        LoadLevel level = new LoadLevel(new OfferedLoad.Closed(50), 0, warmUpSeconds * SECOND, endSeconds * SECOND);
        RunInfo run = new RunInfo("hand", "none", new Endpoint.OnDemand("m"), Instant.EPOCH, 1, List.of(level));
        return LevelReader.read(new Measurements(run, attempts)).get(0);
    }

    /** Fifty clients send once within 0.05 s and have answers 0.75 s later, in a level of ten seconds: 5 a second, not 1,000. */
    @Test
    void aRateIsOverTheLevelAndNotOverTheTimeOfSending() {
        for (int i = 0; i < 50; i++) {
            answered(i * SECOND / 1000, 3 * SECOND / 4);
        }
        assertThat(read(0, 10).requestsPerSecond()).isCloseTo(5, within(1e-12));
    }

    /** Ten answers a second for ten seconds, and twenty users whose last answers take another eleven: 10 a second, not 5.6. */
    @Test
    void whatDrainsBehindALevelNeitherStretchesItNorCounts() {
        for (int i = 0; i < 100; i++) {
            answered(i * SECOND / 10, SECOND / 20);
        }
        for (int i = 0; i < 20; i++) {
            answered(9 * SECOND, 12 * SECOND + i * SECOND / 40);
        }
        assertThat(read(0, 10).requestsPerSecond()).isCloseTo(10, within(1e-12));
    }

    /** One answer a second of two seconds each while the endpoint is cold, for a minute; then ten a second, for two. */
    @Test
    void aColdStartIsInNeitherRateNorLatency() {
        for (int i = 0; i < 60; i++) {
            answered(i * SECOND, 2 * SECOND);
        }
        for (int i = 0; i < 1200; i++) {
            answered(62 * SECOND + i * SECOND / 10, SECOND / 20);
        }
        LevelSummary level = read(62, 182);
        assertThat(level.requestsPerSecond()).isCloseTo(10, within(1e-12));
        assertThat(level.latency()
                        .orElseThrow()
                        .timeToFirstToken()
                        .p99()
                        .estimate()
                        .orElseThrow()
                        .high())
                .isCloseTo(50, within(1e-9));
    }
}
