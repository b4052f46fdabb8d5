package dev.headroom.loadtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Retry;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.Outcome;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Retry THRICE =
            new Retry(3, Duration.ofMillis(500), 2, 0.2, Set.of(Outcome.THROTTLED, Outcome.UNAVAILABLE));

    private static Rules rules(Retry retry, boolean spills) {
        return new Rules(Duration.ofSeconds(10), Duration.ZERO, retry, spills);
    }

    private static Attempted attempted(int tries, int route) {
        return new Attempted(new Asked(0, 0, 0, 0, 0, new ConverseBody("words", 10, 5)), tries, route, 0, 0);
    }

    @Test
    void withoutARuleNothingIsTriedAgain() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(rules(Retry.NEVER, false).after(attempted(1, 0), outcome, 2, 0.5))
                    .isEmpty();
        }
    }

    @Test
    void waitsGrowFromTryToTryAndAreSpread() {
        assertThat(Rules.waitNanos(THRICE, 1, 0.5)).isEqualTo(500_000_000);
        assertThat(Rules.waitNanos(THRICE, 2, 0.5)).isEqualTo(1_000_000_000);
        assertThat(Rules.waitNanos(THRICE, 1, 0)).isEqualTo(400_000_000);
        assertThat(Rules.waitNanos(THRICE, 1, 1)).isEqualTo(600_000_000);
    }

    @Test
    void aRequestIsTriedAsOftenAsTheRuleSays() {
        Rules rules = rules(THRICE, false);
        assertThat(rules.after(attempted(1, 0), Outcome.THROTTLED, 1, 0.5)).isPresent();
        assertThat(rules.after(attempted(2, 0), Outcome.THROTTLED, 1, 0.5)).isPresent();
        assertThat(rules.after(attempted(3, 0), Outcome.THROTTLED, 1, 0.5)).isEmpty();
        assertThat(rules.after(attempted(1, 0), Outcome.BROKEN_STREAM, 1, 0.5)).isEmpty();
    }

    @Test
    void whatIsThrottledSpillsToTheNextRouteAtOnceAndOnlyThenWaits() {
        Rules rules = rules(THRICE, true);
        assertThat(rules.after(attempted(1, 0), Outcome.THROTTLED, 2, 0.5)).hasValue(new Rules.Further(1, 0));
        assertThat(rules.after(attempted(2, 1), Outcome.THROTTLED, 2, 0.5))
                .hasValue(new Rules.Further(0, 1_000_000_000));
        assertThat(rules.after(attempted(1, 0), Outcome.MODEL_ERROR, 2, 0.5)).isEmpty();
    }
}
