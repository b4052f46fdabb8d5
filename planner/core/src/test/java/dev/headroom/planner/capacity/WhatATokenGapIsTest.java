package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.TokenUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The wrong: taking the time between events for the time between tokens, where an event carries several; counting tokens with another
 * tokenizer than the model's (AIPerf 0.1.1 said 6.5 ms where a token took 20); and adding the wait for the first token to the gaps
 * (llmperf at commit f1d6bed). The truth here is a service that makes its n-th token 200 + 20 (n - 1) ms after the request, twenty of
 * them, and sends so many of them in an event.
 */
class WhatATokenGapIsTest {

    private static final int TOKENS = 20;

    private final LevelDraft draft = new LevelDraft();

    private LatencySummary read(int tokensInAnEvent) {
        draft.begin();
        for (int i = 0; i < 100; i++) {
            long[] events = new long[TOKENS / tokensInAnEvent];
            for (int event = 0; event < events.length; event++) {
                int lastToken = (event + 1) * tokensInAnEvent;
                events[event] = 200 + 20L * (lastToken - 1);
            }
            draft.add(new Attempt(
                    draft.place(i, 0),
                    LevelDraft.timing(i * LevelDraft.SECOND / 2, events[0], events),
                    new TokenUse(100, TOKENS, 0, 0),
                    new Answer(
                            Outcome.OK, "end_turn", new Answer.Events(events.length, 0), TOKENS, ServerSide.UNKNOWN)));
        }
        return draft.read(0).latency().orElseThrow();
    }

    private static double value(Percentile percentile) {
        return percentile.estimate().orElseThrow().value();
    }

    /** (last - first) / (tokens - 1), as is usual, would say 15.8 ms with five in an event and 10.5 with ten. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 10})
    void aTokenTakesTwentyMillisecondsHoweverManyAnEventCarries(int tokensInAnEvent) {
        Percentiles perToken = read(tokensInAnEvent).timePerToken().orElseThrow();
        assertThat(value(perToken.p50())).isCloseTo(20, within(1e-9));
        assertThat(value(perToken.p95())).isCloseTo(20, within(1e-9));
    }

    @Test
    void theTimeBetweenEventsIsCalledThat() {
        assertThat(read(5).betweenEvents().orElseThrow().p50()).isCloseTo(100, within(0.2));
    }

    /** 380 ms of generation in 19 gaps; with the 200 ms before them in the sum it would be 29 ms a token. */
    @Test
    void theWaitForTheFirstTokenIsInNoGap() {
        LatencySummary latency = read(1);
        EventGapSummary gaps = latency.betweenEvents().orElseThrow();
        assertThat(gaps.count()).isEqualTo(100 * 19);
        assertThat(gaps.p99()).isCloseTo(20, within(0.04));
        assertThat(value(latency.timePerToken().orElseThrow().p95())).isCloseTo(20, within(1e-9));
    }

    /** Twenty tokens at once: there is no time between them, and 0 ms would say that there was. */
    @Test
    void anAnswerInOneEventHasNoTimePerToken() {
        LatencySummary latency = read(TOKENS);
        assertThat(latency.timePerToken()).isEmpty();
        assertThat(latency.betweenEvents()).isEmpty();
        assertThat(value(latency.timeToFirstToken().p50())).isEqualTo(580);
    }
}
