package dev.headroom.planner.plan.aftermath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.demand.MinuteBursts;
import dev.headroom.planner.demand.StreamModel;
import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** A unit carries 1,000 input and 100 output tokens a minute; a million tokens cost a dollar, a unit for a month $2 an hour. */
class AftermathTest {

    private static final PlanRequest REQUEST = new PlanRequest(
            Requests.office(3), Requests.unit(1000, 100), Requests.prices(3, 2, 1), Requests.rules(1e9, 0));
    private static final Horizon HORIZON = Horizon.of(REQUEST);

    /** So many input tokens in every minute of the observed hours behind the history, and a tenth of that in output. */
    private static DemandCurve since(int hours, double input, IntPredicate observed) {
        DemandCurve curve = REQUEST.demand();
        List<HourUsage> history = new ArrayList<>(curve.history());
        for (int hour = 0; hour < hours; hour++) {
            if (observed.test(hour)) {
                history.add(
                        new HourUsage(HORIZON.drawn().plus(Duration.ofHours(hour)), new TokenRates(input, input / 10)));
            }
        }
        Instant end = HORIZON.drawn().plus(Duration.ofHours(hours));
        return new DemandCurve(
                curve.modelId(),
                curve.workload(),
                curve.zone(),
                end,
                curve.observed(),
                1000,
                100,
                calm(curve.input()),
                calm(curve.output()),
                curve.blend(),
                curve.days(),
                history,
                curve.expected(),
                List.of());
    }

    private static StreamModel calm(StreamModel stream) {
        return new StreamModel(
                stream.profile(),
                stream.level(),
                stream.recentLevels(),
                new MinuteBursts(0, 0, MinuteBursts.Source.MEASURED));
    }

    private static Purchase.Units forAMonth(int units) {
        return new Purchase.Units(new ModelUnits(units), CommitmentTerm.ONE_MONTH);
    }

    /**
     * 2,500 input tokens a minute ask for 2.5 units; two carry 2 of them, and a fifth of 2,750 tokens spills: 550 a minute at a
     * dollar a million. 48 hours: 2 units x $2 x 48 = $192, 550 x 60 x 48 / 1e6 = $1.584.
     */
    @Test
    void whatCameCostsWhatAHandReckons() {
        Aftermath after = Aftermath.of(REQUEST, forAMonth(2), since(48, 2500, hour -> true))
                .orElseThrow();
        AftermathCost cost = after.cost().orElseThrow();
        assertThat(cost.actual().unitCost().usd()).isEqualByComparingTo("192.00");
        assertThat(cost.actual().cost().usd().doubleValue()).isCloseTo(193.584, within(0.006));
        assertThat(cost.onDemandOnly().cost().usd().doubleValue()).isCloseTo(2750 * 60 * 48 / 1e6, within(0.006));
        assertThat(cost.hindsight().purchase()).isEqualTo(new Purchase.Nothing());
    }

    /** A quarter of the hours was not observed: their tokens count nowhere, their units are paid. */
    @Test
    void hoursThatWereNotObservedCountNowhere() {
        Aftermath after = Aftermath.of(REQUEST, forAMonth(1), since(48, 500, hour -> hour % 4 != 1))
                .orElseThrow();
        assertThat(after.inputHours().of()).isEqualTo(36);
        AftermathCost cost = after.cost().orElseThrow();
        assertThat(cost.observedHours()).isEqualTo(36);
        assertThat(cost.actual().unitCost().usd()).isEqualByComparingTo("96.00");
        assertThat(cost.onDemandOnly().cost().usd().doubleValue()).isCloseTo(550 * 60 * 36 / 1e6, within(0.006));
    }

    @Test
    void whatCameFarAboveTheForecastIsAboveEveryBand() {
        ForecastCoverage hours = Aftermath.of(REQUEST, new Purchase.Nothing(), since(72, 1e9, hour -> true))
                .orElseThrow()
                .inputHours();
        assertThat(hours.of()).isEqualTo(72);
        assertThat(hours.above80()).isEqualTo(72);
        assertThat(hours.above95()).isEqualTo(72);
    }

    @Test
    void aFewHoursSayNothing() {
        assertThat(Aftermath.of(REQUEST, new Purchase.Nothing(), since(23, 500, hour -> true)))
                .isEmpty();
        assertThat(Aftermath.of(REQUEST, new Purchase.Nothing(), REQUEST.demand()))
                .isEmpty();
    }

    /** Where all of the plan's time has come, its forecast costs what the plan said: the same futures by the same meter. */
    @Test
    void theForecastOfTheWholeTimeCostsWhatThePlanSays() {
        Decision plan = Decision.of(REQUEST);
        AftermathCost cost = Aftermath.of(REQUEST, plan.purchase(), since(HORIZON.hours(), 500, hour -> true))
                .flatMap(Aftermath::cost)
                .orElseThrow();
        assertThat(cost.to()).isEqualTo(plan.end());
        assertThat(cost.forecast().cost()).isEqualTo(plan.cost());
    }
}
