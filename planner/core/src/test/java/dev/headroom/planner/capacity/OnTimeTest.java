package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of each level came within the target. */
class OnTimeTest {

    private static final LatencyTarget TARGET =
            new LatencyTarget(0.95, Duration.ofMillis(500), Duration.ofMillis(2450));

    /** Of four in a hundred seconds one has its first token too late and one its last: each takes two seconds more to its end. */
    @Test
    void whatWasLateOrRefusedIsNotOnTime() {
        Measurements run = new LevelDraft()
                .level(100, 300, 470, 600)
                .ended(Outcome.THROTTLED, 3)
                .level(400)
                .run();
        EndpointCapacity read = EndpointCapacity.of(run, TARGET, 1);
        assertThat(read.onTime()).contains(List.of(new TargetShare(2, 7), new TargetShare(1, 1)));
        assertThat(read.onTimePerSecond(0)).hasValue(0.02);
        assertThat(EndpointCapacity.of(run, 1).onTimePerSecond(0)).isEmpty();
    }

    @Test
    void sharesOfOtherLevelsAreRefused() {
        EndpointCapacity read = EndpointCapacity.of(new LevelDraft().level(100).run(), 1);
        assertThatThrownBy(() -> new EndpointCapacity(
                        read.run(), read.levels(), read.scaling(), read.curves(), Optional.of(List.of()), List.of()))
                .hasMessage("onTime is of 0 levels, the run has 1");
        assertThatThrownBy(() -> new TargetShare(2, 1)).hasMessageContaining("2 of 1 requests");
    }
}
