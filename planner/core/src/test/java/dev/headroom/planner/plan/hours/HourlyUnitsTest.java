package dev.headroom.planner.plan.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.purchase.HourBlock;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two weeks of history, so a month is planned. A unit carries 110,000 tokens a minute, $6.60 an hour on demand. */
@Tag("once")
class HourlyUnitsTest {

    private static final double NO_QUOTA = 1e12;
    private static final UnitCapacity UNIT = Requests.unit(100_000, 10_000);

    /** 2.4 units from 9 to 17 on weekdays, next to nothing besides. */
    private static final DemandCurve NINE_TO_FIVE = curve(hour -> isBusy(hour) ? 240_000 : 100);

    private static DemandCurve curve(IntToDoubleFunction inputPerMinute) {
        return (DemandCurve) DemandFitter.fit(Histories.hourly(14 * 24, inputPerMinute), ZoneOffset.UTC);
    }

    private static boolean isBusy(int hour) {
        return hour / 24 % 7 < 5 && hour % 24 >= 9 && hour % 24 < 17;
    }

    private static PlanRequest request(DemandCurve curve, double usdByTheHour, PurchaseRules buying, double quota) {
        return new PlanRequest(curve, UNIT, Requests.prices(usdByTheHour, 4, 3), Requests.rules(quota, 0), buying);
    }

    private static PurchaseRules rules(OptionalInt quota, OptionalDouble budget, Map<CommitmentTerm, Integer> most) {
        return new PurchaseRules(
                quota,
                Duration.ZERO,
                budget,
                most,
                Optional.empty(),
                List.of(),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0);
    }

    private static double usd(Candidate candidate) {
        return candidate.cost().usd().doubleValue();
    }

    private static Purchase.Scheduled scheduled(Plan plan) {
        assertThat(plan.chosen().purchase()).isInstanceOf(Purchase.Scheduled.class);
        return (Purchase.Scheduled) plan.chosen().purchase();
    }

    private static Plan nineToFive() {
        return Requests.planned(request(NINE_TO_FIVE, 4, PurchaseRules.NONE, NO_QUOTA));
    }

    /** A month's unit costs 672 hours for 160 busy ones; by the hour 8 busy hours at $6.60 pay 9 hours at $4. */
    @Test
    void officeHoursAreHeldAndNothingElse() {
        Plan plan = nineToFive();
        Purchase.Scheduled bought = scheduled(plan);
        assertThat(bought.base()).isEqualTo(new Purchase.Nothing());
        assertThat(HourBlock.of(bought.hours().weeks().get(0))).containsExactly(new HourBlock("Mon-Fri", 9, 17, 2));
        assertThat(plan.chosen().chanceCheaper()).isEqualTo(1.0);
        assertThat(plan.alternatives())
                .anySatisfy(lost -> assertThat(lost.candidate()).isEqualTo(plan.onDemandOnly()));
        assertThat(plan.notes())
                .anySatisfy(note -> assertThat(note).contains("1 hour from the call until it is InService"));
    }

    /** Counted on the calendar: 8 hours and one more for the start, two units, at the price book's $4. */
    @Test
    void costsEveryHourAndEveryStart() {
        Plan plan = nineToFive();
        int unitHours = 0;
        for (Instant hour = plan.start(); hour.isBefore(plan.end()); hour = hour.plusSeconds(3600)) {
            ZonedDateTime at = hour.atZone(ZoneOffset.UTC);
            boolean weekday = at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            unitHours += weekday && at.getHour() >= 9 && at.getHour() < 17 ? 2 : 0;
            unitHours += weekday && at.getHour() == 9 ? 2 : 0;
        }
        assertThat(plan.chosen().unitCost().usd().doubleValue()).isEqualTo(4.0 * unitHours);
        assertThat(plan.fresh().cost().usd().doubleValue())
                .isCloseTo(usd(plan.chosen()), within(0.1 * usd(plan.chosen())));
    }

    @Test
    void demandThatNeverChangesNeedsNone() {
        DemandCurve constant = curve(hour -> 200_000);
        Plan plan = Requests.planned(request(constant, 5, PurchaseRules.NONE, NO_QUOTA));
        assertThat(plan.chosen().purchase()).isInstanceOf(Purchase.Units.class);
        assertThat(plan.chosen().purchase().units().count()).isEqualTo(2);
        assertThat(plan.notes()).anySatisfy(note -> assertThat(note).endsWith("in no hour would one pay"));
        assertThat(plan.alternatives()).noneMatch(lost -> lost.candidate().purchase() instanceof Purchase.Scheduled);
    }

    /** 8 hours avoid $52.80 a unit at most; nine hours at $5.90 cost $53.10. */
    @Test
    void aStartThatDoesNotPayIsNotMade() {
        Plan plan = Requests.planned(request(NINE_TO_FIVE, 5.9, PurchaseRules.NONE, NO_QUOTA));
        assertThat(plan.chosen()).isEqualTo(plan.onDemandOnly());
    }

    @Test
    void aBudgetNeverMakesItCheaper() {
        double last = usd(nineToFive().chosen());
        for (double budget : new double[] {1500, 900, 100}) {
            PurchaseRules limited = rules(OptionalInt.empty(), OptionalDouble.of(budget), Map.of());
            Plan plan = Planner.plan(request(NINE_TO_FIVE, 4, limited, NO_QUOTA));
            assertThat(plan.chosen().unitCost().usd().doubleValue()).isLessThanOrEqualTo(budget);
            assertThat(usd(plan.chosen())).isGreaterThanOrEqualTo(last - 0.01);
            last = usd(plan.chosen());
        }
    }

    @Test
    void theUnitQuotaHoldsForAllOfThem() {
        Plan plan = Planner.plan(
                request(NINE_TO_FIVE, 4, rules(OptionalInt.of(1), OptionalDouble.empty(), Map.of()), NO_QUOTA));
        assertThat(scheduled(plan).units().count()).isEqualTo(1);
        Plan capped = Planner.plan(request(
                NINE_TO_FIVE,
                4,
                rules(OptionalInt.empty(), OptionalDouble.empty(), Map.of(CommitmentTerm.NO_COMMITMENT, 1)),
                NO_QUOTA));
        assertThat(scheduled(capped).hours().most()).isEqualTo(1);
    }

    /** It saves about a quarter of the cost, so somebody who asks for half of it does without, and is told. */
    @Test
    void aSavingThatIsTooSmallIsNotChosenButTold() {
        PurchaseRules half = new PurchaseRules(
                OptionalInt.empty(),
                Duration.ZERO,
                OptionalDouble.empty(),
                Map.of(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0.5);
        Plan plan = Planner.plan(request(NINE_TO_FIVE, 4, half, NO_QUOTA));
        assertThat(plan.chosen()).isEqualTo(plan.onDemandOnly());
        assertThat(plan.alternatives())
                .filteredOn(lost -> lost.candidate().purchase() instanceof Purchase.Scheduled)
                .singleElement()
                .satisfies(lost -> assertThat(lost.reason()).startsWith("saves $"));
    }

    /** On demand refuses two fifths of the busy hours; a unit dearer than its tokens keeps the promise there, for less than one held all month. */
    @Test
    void aPromiseIsKeptInTheHoursThatBreakIt() {
        Plan plan = Requests.planned(request(NINE_TO_FIVE, 7, PurchaseRules.NONE, 150_000));
        assertThat(plan.onDemandOnly().meetsTarget()).isFalse();
        assertThat(plan.chosen().meetsTarget()).isTrue();
        assertThat(HourBlock.of(scheduled(plan).hours().weeks().get(0)))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.days()).doesNotContain("Sat", "Sun"))
                .allSatisfy(block -> assertThat(block.fromHour()).isGreaterThanOrEqualTo(9))
                .allSatisfy(block -> assertThat(block.toHour()).isLessThanOrEqualTo(17));
        assertThat(plan.candidates())
                .filteredOn(Candidate::meetsTarget)
                .isNotEmpty()
                .allSatisfy(held -> assertThat(usd(held)).isGreaterThan(usd(plan.chosen())));
    }
}
