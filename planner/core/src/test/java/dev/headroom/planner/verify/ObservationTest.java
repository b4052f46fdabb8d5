package dev.headroom.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.replay.ServiceTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static final Observation HALF = Observation.of(Sent.drawn(4), 1, Sent.measured(240, 1));

    @Test
    void aRequestEndsWhereItsLastAttemptDoes() {
        assertThat(HALF.count(Observation.End.CARRIED)).isEqualTo(120);
        assertThat(HALF.count(Observation.End.SPILLED)).isEqualTo(60);
        assertThat(HALF.count(Observation.End.REFUSED)).isEqualTo(60);
    }

    /** By hand: 120 of 240 requests of 100 tokens spill in 4 minutes, 180,000 tokens an hour at a dollar a million, and the unit. */
    @Test
    void refusedTokensCountAsSpilledAndCostTheSame() {
        Prediction.Figures figures = HALF.figures(Sent.STANDING, 4);
        assertThat(figures.spilled().value()).isCloseTo(0.5, within(1e-12));
        assertThat(figures.throttled().value()).isCloseTo(0.25, within(1e-12));
        assertThat(figures.usdPerHour().value()).isCloseTo(0.006 + 0.18, within(1e-12));
        // Clopper and Pearson for 120 of 240 at 95 %: scipy.stats.beta.ppf(0.025, 120, 121).
        assertThat(figures.spilled().low()).isCloseTo(0.435002, within(1e-5));
    }

    @Test
    void aRequestThatFailsIsOnNeitherSide() {
        Observation one = Observation.of(
                Sent.drawn(1),
                1,
                Sent.of(List.of(
                        Sent.attempt(0, 1, 0, Outcome.OK),
                        Sent.attempt(1, 1, 0, Outcome.SERVER_ERROR),
                        Sent.attempt(2, 1, 0, Outcome.THROTTLED),
                        Sent.attempt(2, 2, 1, Outcome.OK))));
        assertThat(one.count(Observation.End.FAILED)).isOne();
        assertThat(one.figures(Sent.STANDING, 1).spilled().value()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void nothingButFailuresVerifiesNothing() {
        assertThatThrownBy(() ->
                        Observation.of(Sent.drawn(1), 1, Sent.of(List.of(Sent.attempt(0, 1, 0, Outcome.CONNECTION)))))
                .hasMessageContaining("nothing can be verified");
    }

    @Test
    void latencyIsOfTheAnsweredAndJudgedByItsInterval() {
        LatencyTarget kept = new LatencyTarget(0.9, Duration.ofMillis(101), Duration.ofMillis(599));
        List<LatencyCheck> checks = LatencyCheck.of(kept, HALF, 1);
        assertThat(checks.get(0).name()).isEqualTo("time to first token, p90");
        assertThat(checks).extracting(LatencyCheck::verdict).containsExactly(Verdict.HELD, Verdict.NOT_HELD);
    }

    @Test
    void tooFewAnswersTellNoLatency() {
        Observation few = Observation.of(Sent.drawn(1), 1, Sent.measured(4, 2));
        LatencyTarget target = new LatencyTarget(0.95, Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(LatencyCheck.of(target, few, 1))
                .extracting(LatencyCheck::verdict)
                .containsOnly(Verdict.CANNOT_BE_TOLD);
    }

    /** 60 requests a minute ask for twice the unit, which carries 30 of them; of the quota of 15 all 15 are admitted. */
    @Test
    void fullDoorsAreReadByWhatTheyLetThrough() {
        Carriage carriage = Carriage.of(HALF, Sent.STANDING, 4);
        assertThat(carriage.units().orElseThrow()).isCloseTo(1, within(1e-12));
        Carriage.Refusing onDemand = carriage.onDemand().orElseThrow();
        assertThat(onDemand.quotaShare()).isCloseTo(1, within(1e-12));
        assertThat(onDemand.requestsPerMinute()).isEqualTo(15);
        assertThat(onDemand.knockedPerMinute()).isEqualTo(30);
    }

    @Test
    void theRoutedReplayAdmitsToTheUnitThenOnDemand() {
        Routed routed = Routed.of(
                Sent.drawn(4).requests(),
                Sent.STANDING,
                new Routed.Admission(
                        new UnitDoor.AtStart(AdmissionRule.refilled(Duration.ofSeconds(6)), ServiceTime.NONE),
                        AdmissionRule.refilled(Duration.ofSeconds(6)),
                        ServiceTime.NONE));
        assertThat(routed.spilled().size()).isBetween(115, 120);
        assertThat(routed.refused().size()).isBetween(55, 60);
        assertThat(routed.spilled()).containsAll(routed.refused());
    }
}
