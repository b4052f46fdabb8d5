package dev.headroom.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.search.LimiterEvent.Asked;
import dev.headroom.planner.search.LimiterEvent.Settled;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimiterEventsTest {

    private static Attempt attempt(long dispatched, long end, Outcome outcome) {
        Timing timing = new Timing(dispatched - 1, dispatched, OptionalLong.empty(), OptionalLong.empty(), end);
        return new Attempt(
                new Place(0, 0, 0, 1, 0),
                timing,
                new TokenUse(100, 20, 0, 0),
                new Answer(outcome, "", new Answer.Events(0, 0), 512, ServerSide.UNKNOWN));
    }

    @Test
    void requestsCountFromTheirDispatchInTimeOrder() {
        assertThat(LimiterEvents.ofRequests(List.of(attempt(20, 30, Outcome.THROTTLED), attempt(10, 90, Outcome.OK))))
                .containsExactly(new Asked(10, 1, true), new Asked(20, 1, false));
    }

    @Test
    void tokensAreReservedAtTheStartAndSettledAtTheEnd() {
        assertThat(LimiterEvents.ofTokens(
                        List.of(attempt(10, 90, Outcome.OK), attempt(20, 30, Outcome.THROTTLED)),
                        attempt -> 100 + attempt.answer().maxTokens(),
                        attempt ->
                                attempt.tokens().input() + 5 * attempt.tokens().output()))
                .containsExactly(new Asked(10, 612, true), new Asked(20, 612, false), new Settled(90, -412));
    }

    @Test
    void aRefusalOfAnotherKindIsNotTheLimiters() {
        assertThat(LimiterEvents.ofRequests(List.of(
                        attempt(1, 2, Outcome.UNAVAILABLE),
                        attempt(2, 3, Outcome.REJECTED),
                        attempt(3, 4, Outcome.CONNECTION),
                        attempt(4, 5, Outcome.BROKEN_STREAM))))
                .containsExactly(new Asked(4, 1, true));
    }
}
