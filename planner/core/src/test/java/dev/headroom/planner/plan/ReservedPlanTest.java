package dev.headroom.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.purchase.Reservation;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Costing;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.reading.Standing;
import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ReservedPlanTest {

    private static final double NO_QUOTA = 1e12;
    /** The night fits the quota, the day does not. */
    private static final Plan TIGHT = Planner.plan(Reserved.request(2, Reserved.rules(300_000, 1, 0.001)));

    private static Purchase.Reserved reserved(Candidate candidate) {
        assertThat(candidate.purchase()).isInstanceOf(Purchase.Reserved.class);
        return (Purchase.Reserved) candidate.purchase();
    }

    private static PlanRequest limited(PlanRequest request, double usdPerMonth) {
        PurchaseRules buying = new PurchaseRules(
                OptionalInt.empty(),
                Duration.ZERO,
                OptionalDouble.of(usdPerMonth),
                Map.of(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0);
        return new PlanRequest(request.demand(), request.unit(), request.prices(), request.rules(), buying);
    }

    /** It is bought though it saves nothing. */
    @Test
    void aQuotaThatIsTooSmallMakesAReservationWorthItsPrice() {
        Plan plan = TIGHT;
        assertThat(reserved(plan.chosen()).term()).isEqualTo(ReservedTerm.ONE_MONTH);
        assertThat(plan.onDemandOnly().meetsTarget()).isFalse();
        assertThat(plan.chosen().meetsTarget()).isTrue();
        assertThat(plan.chosen().cost()).isGreaterThan(plan.onDemandOnly().cost());
        assertThat(plan.insurance().avoided()).isGreaterThan(1000);
        assertThat(plan.insurance().premium().usd()).isPositive();
        assertThat(plan.fresh().kept().value()).isGreaterThan(0.5);
        assertThat(plan.waiting()).isEmpty();
        assertThat(plan.breakEvenRetirementPerYear()).isEmpty();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notes()).anyMatch(note -> note.contains("account team"));
        assertThat(plan.alternatives())
                .anySatisfy(lost -> assertThat(lost.reason()).startsWith("misses the target"));
    }

    /** The calendar's month of hours, times 1,000-token steps, times $0.06. */
    @Test
    void itCostsItsPriceForEveryHour() {
        Plan plan = TIGHT;
        Purchase.Reserved bought = reserved(plan.chosen());
        double hours = Duration.between(plan.start(), plan.end()).toHours();
        double usd = hours * (bought.inputPerMinute() + bought.outputPerMinute()) / 1000 * 0.06;
        assertThat(plan.chosen().unitCost()).isEqualTo(Money.ofUsd(usd));
        assertThat(plan.chosen().unitCost().plus(plan.chosen().spillCost()))
                .isEqualTo(plan.chosen().cost());
    }

    @Test
    void twoWeeksCarryAMonthButNotThree() {
        Plan plan = TIGHT;
        assertThat(plan.excluded())
                .contains(new Excluded(
                        "reserved, 3 months",
                        "not enough data: 14 days; a reservation for 3 months needs at least 35 days"));
    }

    /** At the price on demand, a token that is idle for a minute is lost, and none is gained. */
    @Test
    void aMonthIsNotReservedWhereTheQuotaIsEnough() {
        Plan plan = Planner.plan(Reserved.request(2, Reserved.rules(NO_QUOTA, 1, 0.001)));
        assertThat(plan.chosen().purchase()).isEqualTo(new Purchase.Nothing());
        assertThat(plan.candidates()).hasSizeGreaterThan(5);
        assertThat(plan.alternatives())
                .hasSize(1)
                .allSatisfy(
                        lost -> assertThat(lost.reason()).startsWith("costs $").contains("for the reservation"));
    }

    /** Nine tenths of the price, on minutes that are nearly all alike. */
    @Test
    void threeMonthsAreReservedWhereDemandIsSteady() {
        Plan plan = Planner.plan(new PlanRequest(
                Reserved.steady(8, 400_000),
                new UnitCapacity.Unknown(),
                Reserved.prices(),
                Reserved.rules(NO_QUOTA, 1, 0.001)));
        assertThat(reserved(plan.chosen()).term()).isEqualTo(ReservedTerm.THREE_MONTHS);
        double saved = 1
                - plan.chosen().cost().usd().doubleValue()
                        / plan.onDemandOnly().cost().usd().doubleValue();
        assertThat(saved).isBetween(0.02, 0.1);
        assertThat(plan.chosen().utilisation()).isGreaterThan(0.9);
        assertThat(Duration.between(plan.start(), plan.end()).toDays()).isBetween(89L, 92L);
    }

    /** Little demand, no quota to speak of: the smallest that is sold. */
    @Test
    void noLessIsBoughtThanIsSold() {
        Plan plan = Planner.plan(new PlanRequest(
                Reserved.steady(2, 2_000),
                new UnitCapacity.Unknown(),
                Reserved.prices(),
                Reserved.rules(10, 1, 0.001)));
        assertThat(plan.chosen().purchase()).isEqualTo(new Purchase.Reserved(100_000, 10_000, ReservedTerm.ONE_MONTH));
    }

    /** The smallest is 110 x $0.06 an hour, above $4,400 for any month. */
    @Test
    void aBudgetBelowTheSmallestForbidsAll() {
        PlanRequest request = Reserved.request(2, Reserved.rules(300_000, 1, 0.001));
        Plan plan = Planner.plan(limited(request, 4_000));
        assertThat(plan.chosen().purchase()).isEqualTo(new Purchase.Nothing());
        assertThat(plan.chosen().meetsTarget()).isFalse();
        Plan cut = Planner.plan(limited(request, 12_000));
        assertThat(cut.chosen().unitCost().usd().doubleValue()).isBetween(11_500.0, 12_000.0);
        assertThat(cut.chosen().assuredThrottledShare())
                .isLessThan(plan.chosen().assuredThrottledShare());
    }

    @Test
    void unitsAndReservationsAreComparedOverTheSameMonths() {
        UnitCapacity unit = Requests.unit(100_000, 10_000);
        PlanRules rules = Requests.rules(NO_QUOTA, 0);
        Plan cheap = Planner.plan(
                new PlanRequest(Requests.office(2), unit, Reserved.prices(Requests.prices(9, 3, 3)), rules));
        assertThat(cheap.chosen().purchase()).isInstanceOf(Purchase.Units.class);
        assertThat(cheap.alternatives())
                .filteredOn(lost -> lost.candidate().purchase() instanceof Purchase.Reserved)
                .hasSize(1)
                .allSatisfy(lost -> assertThat(lost.reason()).contains("for what is bought"));
        PlanRules tight = Requests.rules(300_000, 0);
        Plan dear = Planner.plan(
                new PlanRequest(Requests.office(2), unit, Reserved.prices(Requests.prices(90, 80, 70)), tight));
        assertThat(dear.chosen().purchase()).isInstanceOf(Purchase.Reserved.class);
        assertThat(dear.candidates()).anyMatch(candidate -> candidate.purchase() instanceof Purchase.Units);
    }

    /** Against every size of a grid, replayed one by one; and the proof holds for all of them. */
    @Test
    void noSizeThatKeepsTheTargetIsCheaper() {
        PlanRequest request = Reserved.request(2, Reserved.rules(300_000, 3, 0.001));
        Plan plan = Planner.plan(request);
        Horizon horizon = Horizon.of(request);
        ReplayRules how = new ReplayRules(request, horizon, List.of(Variant.planned(request.unit())), 0, 1);
        Futures futures = new Futures(request.demand(), horizon.drawn(), horizon.hours(), 7);
        Costing costing = how.reading(0, how.of(futures, 0, 10, new Work())).costing();
        double best = plan.proof().objective().usd().doubleValue();
        double bound = plan.proof().bound().usd().doubleValue();
        assertThat(bound).isBetween(0.98 * best, best);
        int kept = 0;
        for (int input = 100_000; input <= 700_000; input += 50_000) {
            for (int output = 10_000; output <= 70_000; output += 5_000) {
                Purchase.Reserved size = new Purchase.Reserved(input, output, ReservedTerm.ONE_MONTH);
                Standing standing =
                        costing.standing(new Reservation(size, horizon.hours() * (input + output) / 1000.0 * 0.06));
                kept += standing.keeps() ? 1 : 0;
                assertThat(!standing.keeps() || standing.objectiveUsd() > best - 1)
                        .as("%s", size)
                        .isTrue();
            }
        }
        assertThat(kept).isPositive();
    }

    /** Two owned units of 100,000 carry first; the reservation that keeps the promise behind them is smaller, and both are paid. */
    @Test
    void aReservationStandsBehindUnitsThatAreOwned() {
        PlanRequest request = Reserved.request(2, Reserved.rules(300_000, 1, 0.001));
        PurchaseRules owning = new PurchaseRules(
                OptionalInt.empty(),
                Duration.ZERO,
                OptionalDouble.empty(),
                Map.of(),
                Optional.empty(),
                List.of(new OwnedUnits(
                        "two", new ModelUnits(2), BigDecimal.ONE, Instant.parse("2030-01-01T00:00:00Z"))),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0);
        Plan alone = TIGHT;
        Plan behind = Planner.plan(new PlanRequest(
                request.demand(), Requests.unit(100_000, 10_000), request.prices(), request.rules(), owning));
        assertThat(behind.chosen().meetsTarget()).isTrue();
        assertThat(reserved(behind.chosen()).inputPerMinute())
                .isLessThan(reserved(alone.chosen()).inputPerMinute() - 100_000);
        double hours = Duration.between(behind.start(), behind.end()).toHours();
        Purchase.Reserved bought = reserved(behind.chosen());
        assertThat(behind.chosen().unitCost().usd().doubleValue())
                .isCloseTo(
                        hours * (2 + 0.06 * (bought.inputPerMinute() + bought.outputPerMinute()) / 1000), within(0.01));
        assertThat(behind.chosen().spillCost()).isLessThan(behind.onDemandOnly().spillCost());
    }

    @Test
    void theSameRequestGivesTheSameReservation() {
        PlanRequest request = Reserved.request(2, Reserved.rules(300_000, 1, 0.001));
        assertThat(Planner.plan(request)).isEqualTo(TIGHT);
    }
}
