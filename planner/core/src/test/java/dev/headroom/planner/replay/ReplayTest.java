package dev.headroom.planner.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Every figure follows from the rule by hand. */
class ReplayTest {

    private static final AdmissionRule MINUTE = AdmissionRule.DEFAULT;
    private static final AdmissionRule RESET = AdmissionRule.reset(Duration.ofMinutes(1));

    /** 600 tokens a minute, input and output alike: ten a second. */
    private static final List<Allowance> TEN_A_SECOND = List.of(Allowance.weighted(600, 1));

    private static List<StreamRequest> at(double tokens, double... seconds) {
        List<StreamRequest> stream = new ArrayList<>();
        for (double second : seconds) {
            stream.add(new StreamRequest(second, tokens, 0));
        }
        return stream;
    }

    private static Replayed replay(List<StreamRequest> stream, AdmissionRule rule) {
        return Replay.of(stream, TEN_A_SECOND, rule, ServiceTime.NONE);
    }

    private static List<Double> spilledAt(Replayed replayed) {
        return replayed.spilled().stream().map(StreamRequest::atSeconds).toList();
    }

    /** 600 at first; 300 go twice, and 29 s later 290 have come back: not enough. At 30 s they are. */
    @Test
    void aBucketComesBackEvenly() {
        assertThat(spilledAt(replay(at(300, 0, 0, 29, 30), MINUTE))).containsExactly(29.0);
    }

    @Test
    void aCountBeginsAnewWithTheMinute() {
        assertThat(spilledAt(replay(at(300, 0, 0, 59, 60, 60, 60), RESET))).containsExactly(59.0, 60.0);
        assertThat(spilledAt(replay(at(300, 50, 50, 61, 61, 61), RESET))).containsExactly(61.0);
    }

    /** Ten seconds hold 100 tokens: a request of 150 never fits, however long it waits for. */
    @Test
    void whatIsLargerThanTheBucketNeverFits() {
        AdmissionRule ten = AdmissionRule.refilled(Duration.ofSeconds(10));
        assertThat(spilledAt(replay(at(150, 0, 1000), ten))).containsExactly(0.0, 1000.0);
        assertThat(spilledAt(replay(at(100, 0, 9.9, 10), ten))).containsExactly(9.9);
    }

    /** A smaller request behind one that did not fit is admitted: nothing waits. */
    @Test
    void whatSpillsTakesNothing() {
        List<StreamRequest> stream =
                List.of(new StreamRequest(0, 500, 0), new StreamRequest(0, 200, 0), new StreamRequest(0, 100, 0));
        Replayed replayed = replay(stream, MINUTE);
        assertThat(replayed.spilled()).containsExactly(new StreamRequest(0, 200, 0));
        assertThat(replayed.requestShare()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(replayed.tokenShare()).isCloseTo(0.25, within(1e-12));
    }

    /** 500 of 600 are used; half of the next 200 fits. */
    @Test
    void aRuleThatSplitsAdmitsThePartThatFits() {
        List<StreamRequest> stream = List.of(new StreamRequest(0, 500, 0), new StreamRequest(0, 160, 40));
        assertThat(replay(stream, MINUTE.splitting()).spilled()).containsExactly(new StreamRequest(0, 80, 20));
    }

    /** Each reserves 100 + 400 for 5 s and uses 150: of three, the second waits for nobody and spills; after 5 s 400 + 50 are there. */
    @Test
    void aReservationHoldsUntilTheEnd() {
        List<StreamRequest> stream =
                List.of(new StreamRequest(0, 100, 50), new StreamRequest(4.9, 100, 50), new StreamRequest(5, 100, 50));
        Replayed replayed = Replay.of(stream, TEN_A_SECOND, MINUTE.reserving(400), new ServiceTime(0, 0.1));
        assertThat(spilledAt(replayed)).containsExactly(4.9);
        Replayed known = Replay.of(stream, TEN_A_SECOND, MINUTE, new ServiceTime(0, 0.1));
        assertThat(known.spilled()).isEmpty();
    }

    /** Full again long before its one token comes back: 600 + 1 reserved does not fit into 600. */
    @Test
    void whatIsGivenBackDoesNotLiftABucketOverItsRim() {
        List<StreamRequest> stream = at(100, 0, 300);
        assertThat(Replay.of(stream, TEN_A_SECOND, MINUTE.reserving(1), new ServiceTime(200, 0))
                        .spilled())
                .isEmpty();
        List<StreamRequest> full = List.of(new StreamRequest(0, 100, 0), new StreamRequest(300, 600, 0));
        assertThat(spilledAt(Replay.of(full, TEN_A_SECOND, MINUTE.reserving(1), new ServiceTime(200, 0))))
                .containsExactly(300.0);
    }

    /** Two units of 100 in and 30 out: the third request has input left, 70, but no output. */
    @Test
    void aUnitNeedsRoomForInputAndOutput() {
        List<Allowance> units = Allowance.of(new TokenRates(100, 30), new ModelUnits(2));
        List<StreamRequest> stream =
                List.of(new StreamRequest(0, 80, 30), new StreamRequest(0, 50, 30), new StreamRequest(0, 10, 1));
        assertThat(Replay.of(stream, units, MINUTE, ServiceTime.NONE).spilled())
                .containsExactly(new StreamRequest(0, 10, 1));
    }

    /** AWS's figures: 3,000 + 1,000 in, 1,000 out at 5 x, maxTokens 32,000: 36,000 at the start, 9,000 in the end. */
    @Test
    void anOnDemandQuotaIsReservedAtOnceAndSettledWithItsBurndown() {
        List<StreamRequest> three = List.of(
                new StreamRequest(0, 4000, 1000), new StreamRequest(0.5, 4000, 1000), new StreamRequest(2, 4000, 1000));
        ServiceTime second = new ServiceTime(1, 0);
        assertThat(spilledAt(Replay.of(three, onDemand(71_000), MINUTE.reserving(32_000), second)))
                .containsExactly(0.5);
        assertThat(Replay.of(three, onDemand(71_000), MINUTE.reserving(1250), second)
                        .spilled())
                .isEmpty();
        // 26,000 less 9,000 less 9,000, refilled for two seconds: 8,866 admit a reservation of 5,250 but not one of
        // 9,000.
        assertThat(Replay.of(three, onDemand(26_000), MINUTE.reserving(1250), second)
                        .spilled())
                .isEmpty();
        assertThat(spilledAt(Replay.of(three, onDemand(26_000), MINUTE, second)))
                .containsExactly(2.0);
    }

    private static List<Allowance> onDemand(double tokensPerMinute) {
        return Allowance.of(new OnDemandQuota(tokensPerMinute, 5));
    }

    /** A day's 1,440 tokens are one a minute, and a day's worth may go at once. */
    @Test
    void requestsAndADaysTokensAreLimitsOfTheirOwn() {
        OnDemandQuota few = new OnDemandQuota(1e9, 1, OptionalDouble.of(2), OptionalDouble.empty());
        assertThat(Replay.of(at(1, 0, 0, 0, 30), Allowance.of(few), MINUTE, ServiceTime.NONE)
                        .spilled())
                .containsExactly(new StreamRequest(0, 1, 0));
        OnDemandQuota day = new OnDemandQuota(1e9, 1, OptionalDouble.empty(), OptionalDouble.of(1440));
        assertThat(spilledAt(Replay.of(at(720, 0, 1, 600, 43_200), Allowance.of(day), MINUTE, ServiceTime.NONE)))
                .containsExactly(600.0);
    }

    /** What the first allowance spills is the stream that meets the second. */
    @Test
    void spillMeetsTheQuotaBehindIt() {
        Replayed units = replay(at(300, 0, 0, 0, 0), MINUTE);
        Replayed behind = Replay.of(units.spilled(), onDemand(300), MINUTE, ServiceTime.NONE);
        assertThat(units.spilled()).hasSize(2);
        assertThat(behind.spilled()).hasSize(1);
    }

    @Test
    void aRangeHoldsEveryRule() {
        List<StreamRequest> stream = at(200, 0, 0, 0, 0, 59, 60);
        AdmissionRange range = AdmissionRange.of(
                AdmissionRule.plausible(List.of(500)),
                rule -> Replay.of(stream, TEN_A_SECOND, rule, new ServiceTime(10, 0))
                        .tokenShare());
        assertThat(range.shares()).hasSize(5);
        assertThat(range.least()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(range.most()).isEqualTo(1);
        assertThat(range.shares().get(4).rule().label())
                .isEqualTo("60 s refilled evenly, 500 output tokens reserved at the start");
    }

    @Test
    void aTraceKeepsItsPlaceInTheMinute() {
        RequestTrace trace = new RequestTrace(
                "t",
                List.of(
                        new TracedRequest(Duration.ofSeconds(5), 7, 3),
                        new TracedRequest(Duration.ofSeconds(6), 1, 2)));
        assertThat(StreamRequest.of(trace, Duration.ofMillis(46_500)))
                .containsExactly(new StreamRequest(46.5, 7, 3), new StreamRequest(47.5, 1, 2));
    }

    @Test
    void whatCannotBeReplayedIsRefused() {
        assertThatThrownBy(() -> replay(at(1, 5, 4), MINUTE)).hasMessageContaining("4.0 s follows one at 5.0 s");
        assertThatThrownBy(() -> replay(List.of(), MINUTE)).hasMessageContaining("no requests");
        assertThatThrownBy(() -> Replay.of(at(1, 0), List.of(), MINUTE, ServiceTime.NONE))
                .hasMessageContaining("no allowance");
        assertThatThrownBy(() -> new StreamRequest(0, Double.NaN, 0)).hasMessageContaining("input tokens");
        assertThatThrownBy(() -> AdmissionRule.refilled(Duration.ZERO)).hasMessageContaining("length");
        assertThatThrownBy(() -> MINUTE.reserving(0)).hasMessageContaining("output tokens reserved");
        assertThatThrownBy(() -> new AdmissionRule(
                        AdmissionRule.Window.RESET, Duration.ofMinutes(1), java.util.OptionalInt.of(5), true))
                .hasMessageContaining("reserves nothing");
    }
}
