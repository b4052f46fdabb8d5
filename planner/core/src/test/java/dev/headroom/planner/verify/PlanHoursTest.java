package dev.headroom.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.ServiceTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Office hours of five weeks; nothing is sold but tokens. */
class PlanHoursTest {

    private static final TokenRates UNIT = new TokenRates(100_000, 10_000);
    private static final DemandCurve DEMAND = demand(100_000);
    private static final Plan PLAN = Planner.plan(new PlanRequest(
            DEMAND,
            new UnitCapacity.Declared(UNIT, "a test"),
            Sent.PRICES,
            new PlanRules(new OnDemandQuota(80_000, 1), 0.1, 0.9, 0, 10, 7)));
    private static final PlanHours HOURS = PlanHours.of(PLAN, DEMAND);

    private static DemandCurve demand(double level) {
        return (DemandCurve)
                DemandFitter.fit(Histories.hourly(5 * 168, h -> Histories.officeHours(h, level)), ZoneOffset.UTC);
    }

    @Test
    void thePeakIsBusierThanATypicalHourAndBothAreInThePlan() {
        PlanHour peak = HOURS.peak();
        PlanHour typical = HOURS.typical();
        assertThat(peak.minutes()).hasSize(60);
        assertThat(peak.meanNeed(UNIT)).isGreaterThan(typical.meanNeed(UNIT));
        for (Instant start : new Instant[] {peak.start(), typical.start()}) {
            assertThat(start).isBetween(PLAN.start(), PLAN.end());
        }
    }

    @Test
    void theBusiestMinutesOfAnHourAskForMoreThanTheHour() {
        PlanHour part = HOURS.peak().busiest(5, UNIT);
        assertThat(part.minutes()).hasSize(5);
        assertThat(part.meanNeed(UNIT)).isGreaterThan(HOURS.peak().meanNeed(UNIT));
        assertThat(Duration.between(HOURS.peak().start(), part.start()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(55));
    }

    @Test
    void theDemandOfAnotherPlanIsRefused() {
        Plan plan = PLAN;
        DemandCurve later = (DemandCurve)
                DemandFitter.fit(Histories.hourly(6 * 168, h -> Histories.officeHours(h, 100_000)), ZoneOffset.UTC);
        assertThatThrownBy(() -> PlanHours.of(plan, later))
                .hasMessageContaining("give the demand that the plan was made from");
    }

    /** On demand only, all spills; what is above the quota is refused, whichever way it is reckoned. */
    @Test
    void bothReckoningsAgreeWhereNothingIsBought() {
        PlanHour hour = HOURS.peak().busiest(5, UNIT);
        Standing standing = Standing.at(PLAN, hour.start());
        assertThat(standing.pools()).isEmpty();
        Prediction prediction = Prediction.of(
                new Prediction.Subject(DEMAND, standing, hour, new RequestMix(DEMAND.meanInputPerRequest(), 0), 1, 3),
                new Routed.Admission(
                        new UnitDoor.AtStart(AdmissionRule.refilled(Duration.ofSeconds(20)), ServiceTime.NONE),
                        AdmissionRule.refilled(Duration.ofSeconds(20)),
                        ServiceTime.NONE));
        assertThat(prediction.byMinute().spilled().value()).isEqualTo(1);
        assertThat(prediction.byRequest().spilled().value()).isEqualTo(1);
        double refused = prediction.byMinute().throttled().value();
        assertThat(refused).isGreaterThan(0.1);
        assertThat(prediction.byRequest().throttled().value()).isCloseTo(refused, within(0.06));
        assertThat(prediction.byRequest().usdPerHour().value())
                .isCloseTo(prediction.byMinute().usdPerHour().value(), within(1e-3));
    }

    @Test
    void aScaleMakesLoadAndCapacitySmallerTogether() {
        Standing whole =
                new Standing(Sent.STANDING.pools(), Sent.STANDING.unit(), Sent.STANDING.quota(), Sent.PRICES, 0.006);
        Standing half = whole.times(0.5);
        assertThat(half.unit().planned()).isEqualTo(new TokenRates(1350, 150));
        assertThat(half.quota().tokensPerMinute()).isEqualTo(750);
        assertThat(half.unitUsdPerHour()).isEqualTo(0.003);
        assertThat(half.units()).isOne();
    }
}
