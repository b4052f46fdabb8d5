package dev.headroom.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.reason.AdmissionSensitivity;
import dev.headroom.planner.plan.reason.AdmissionSensitivity.Outcome;
import dev.headroom.planner.plan.reason.AdmissionSensitivity.Trial;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.ServiceTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Office hours of five weeks on one unit that is owned; nothing else is sold but tokens. */
@Tag("once")
class AdmissionTrialsTest {

    private static final UnitAdmission UNKNOWN = UnitAdmission.Unknown.because("nobody looked");
    private static final DemandCurve DEMAND = (DemandCurve)
            DemandFitter.fit(Histories.hourly(5 * 168, h -> Histories.officeHours(h, 100_000)), ZoneOffset.UTC);
    private static final Plan PLAN = plan(List.of(
            new OwnedUnits("one", new ModelUnits(1), new BigDecimal("0.50"), Instant.parse("2099-01-01T00:00:00Z"))));

    private static Plan plan(List<OwnedUnits> owned) {
        return Planner.plan(new PlanRequest(
                DEMAND,
                new UnitCapacity.Declared(new TokenRates(100_000, 10_000), "a test"),
                Sent.PRICES,
                new PlanRules(new OnDemandQuota(80_000, 1), 0.1, 0.9, 0, 10, 7),
                new PurchaseRules(
                        OptionalInt.empty(),
                        Duration.ZERO,
                        OptionalDouble.empty(),
                        Map.of(),
                        Optional.empty(),
                        owned,
                        OptionalDouble.empty(),
                        Risk.NEUTRAL,
                        0)));
    }

    private static AdmissionSensitivity of(UnitAdmission unit, OptionalInt maxTokens) {
        return AdmissionTrials.of(
                        PLAN, DEMAND, new AdmissionTrials.Known(unit, maxTokens, Optional.of(Duration.ofSeconds(20))))
                .orElseThrow();
    }

    private static double spilled(AdmissionSensitivity trials, AdmissionRule rule) {
        return trials.trials().stream()
                .filter(trial -> trial.rule().equals(rule))
                .map(trial -> trial.outcomes().get(trial.outcomes().size() - 1))
                .mapToDouble(Outcome::spilled)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShorterBucketAndAReservationSpillMore() {
        AdmissionSensitivity trials = of(UNKNOWN, OptionalInt.of(1_000));
        double minute = spilled(trials, AdmissionRule.DEFAULT);
        double tenSeconds = spilled(trials, AdmissionRule.refilled(Duration.ofSeconds(10)));
        assertThat(minute).isPositive();
        assertThat(tenSeconds).isGreaterThan(minute);
        assertThat(spilled(
                        trials, AdmissionRule.refilled(Duration.ofSeconds(10)).reserving(1_000)))
                .isGreaterThan(tenSeconds);
        assertThat(trials.trials())
                .extracting(Trial::rule)
                .startsWith(AdmissionRule.DEFAULT)
                .doesNotHaveDuplicates();
    }

    /** The busiest hour again, by the parts that a verification is made of. */
    @Test
    void aTrialIsTheReplayOfItsHours() {
        AdmissionSensitivity trials = of(UNKNOWN, OptionalInt.empty());
        PlanHour peak = PlanHours.of(PLAN, DEMAND).peak();
        DrawnRequests drawn = DrawnRequests.of(
                peak.minutes(),
                new RequestMix(DEMAND.meanInputPerRequest(), 0),
                1,
                PLAN.rules().seed());
        Routed routed = Routed.of(
                drawn.requests(),
                Standing.at(PLAN, peak.start()),
                new Routed.Admission(
                        new UnitDoor.AtStart(AdmissionRule.DEFAULT, new ServiceTime(20, 0)),
                        AdmissionRule.DEFAULT,
                        new ServiceTime(20, 0)));
        double spilled = routed.spilled().stream()
                .mapToDouble(request -> request.input() + request.output())
                .sum();
        Outcome outcome = trials.trials().get(0).outcomes().get(1);
        assertThat(trials.stretches().get(1).requests())
                .isEqualTo(drawn.requests().size());
        assertThat(outcome.spilled()).isCloseTo(spilled / drawn.tokens(), within(1e-12));
        assertThat(outcome.refused())
                .isCloseTo(routed.refused().size() / (double) drawn.requests().size(), within(1e-12));
        assertThat(outcome.usdPerHour()).isCloseTo(0.5 + spilled / 1e6, within(1e-9));
        assertThat(trials.notes())
                .anyMatch(note -> note.startsWith("rules that reserve maxTokens are left out: the workload"));
    }

    @Test
    void whatIsKnownComesFirst() {
        UnitAdmission declared = new UnitAdmission.Declared(Duration.ofSeconds(5), true, "a test");
        AdmissionSensitivity trials = of(declared, OptionalInt.of(50));
        assertThat(trials.known()).isEqualTo(declared);
        assertThat(trials.trials().get(0).rule())
                .isEqualTo(AdmissionRule.refilled(Duration.ofSeconds(5)).reserving(50));
    }

    @Test
    void withoutUnitsNoRuleOfUnitsMatters() {
        AdmissionTrials.Known known = new AdmissionTrials.Known(UNKNOWN, OptionalInt.empty(), Optional.empty());
        assertThat(AdmissionTrials.of(plan(List.of()), DEMAND, known)).isEmpty();
    }
}
