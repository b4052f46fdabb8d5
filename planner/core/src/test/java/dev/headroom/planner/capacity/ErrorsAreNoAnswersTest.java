package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Outcome;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The wrong: a refusal comes back in a millisecond, and a tool that counts it as a request has a throughput far above the limit and a
 * median that no user saw. LLMeter (commit 1c0a6e1), measured against a limiter of 20 requests a second: 22,451 requests a minute, of
 * 3,792 "requests" 3,567 failed.
 */
class ErrorsAreNoAnswersTest {

    private static final int ANSWERED = 2000;
    private static final int REFUSED = ANSWERED * 3567 / 225;

    /** The same proportion over a hundred seconds: 20 answers a second of 200 ms each, and 317 refusals a second in no time. */
    private static LevelDraft limited() {
        double[] millis = new double[ANSWERED];
        Arrays.fill(millis, 200);
        return new LevelDraft().level(millis).ended(Outcome.THROTTLED, REFUSED);
    }

    /** Their answers last 2.2 s, so those of the last 2.2 s of the level end behind it: 44 of 2,000. */
    @Test
    void refusalsAreNeitherThroughputNorFastAnswers() {
        LevelSummary level = limited().read(0);
        LatencySummary latency = level.latency().orElseThrow();
        assertThat(level.requestsPerSecond()).isCloseTo(20, within(20 * 0.023));
        assertThat(latency.timeToFirstToken().p50().estimate().orElseThrow().value())
                .isEqualTo(200);
        assertThat(latency.count()).isEqualTo(ANSWERED);
        assertThat(level.attempts().throttledShare()).isCloseTo(3567 / 3792.0, within(0.002));
    }

    @Test
    void aLevelOfNothingButFailuresHasNoLatency() {
        LevelDraft draft = new LevelDraft();
        draft.begin();
        LevelSummary level = draft.ended(Outcome.UNAVAILABLE, 1000).read(0);
        assertThat(level.latency()).isEmpty();
        assertThat(level.requestsPerSecond()).isZero();
        assertThat(level.attempts().failed()).isEqualTo(1000);
    }

    /** Throttled requests that are left out make a target easy to keep: of those answered, all of them kept it. */
    @Test
    void aRequestThatWasRefusedHasMissedItsTarget() {
        LatencyTarget target = new LatencyTarget(0.95, Duration.ofSeconds(1), Duration.ofSeconds(5));
        LevelDraft draft = limited();
        LoadLevel level = draft.run().run().levels().get(0);
        TargetShare share = TargetShare.of(level, draft.run().attempts(), target);
        assertThat(share.requests()).isEqualTo(ANSWERED + REFUSED);
        assertThat(share.kept()).isEqualTo(ANSWERED);
    }
}
