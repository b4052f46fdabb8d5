package dev.headroom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.planner.measure.OfferedLoad;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Load REPLAY = new Load.Replay(1, SECOND);
    private static final Load STEPS = new Load.Steps(List.of(new OfferedLoad.Closed(1)), SECOND, Duration.ZERO);
    private static final TokenCount TRACED = new TokenCount.AsTraced();
    private static final TokenCount FIXED = new TokenCount.Fixed(10);

    private static Scenario scenario(Load load, TokenCount input, TokenCount output) {
        return new Scenario("x", "a test", load, new Requests(input, output, 20), Duration.ZERO, SECOND);
    }

    @Test
    void tokenCountsFitTheLoad() {
        assertThat(scenario(REPLAY, TRACED, TRACED).load()).isEqualTo(REPLAY);
        assertThat(scenario(STEPS, FIXED, FIXED).load()).isEqualTo(STEPS);
    }

    @Test
    void tokenCountsThatDoNotFitTheLoadAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario(REPLAY, new TokenCount.Fixed(10), new TokenCount.Fixed(10)))
                .withMessage("requests must take their token counts from the trace in a replay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario(STEPS, new TokenCount.AsTraced(), new TokenCount.Fixed(10)))
                .withMessage("a trace has both token counts of a request; take both from it or none");
    }

    @Test
    void levelsOfDifferentKindsAreRefused() {
        List<OfferedLoad> mixed = List.of(new OfferedLoad.Closed(1), new OfferedLoad.Open(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Load.Steps(mixed, SECOND, Duration.ZERO))
                .withMessageContaining("levels mixes users and rates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Load.Steps(List.of(), SECOND, Duration.ZERO))
                .withMessageContaining("levels is empty");
    }
}
