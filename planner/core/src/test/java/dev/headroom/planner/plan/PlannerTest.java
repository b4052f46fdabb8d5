package dev.headroom.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Savings;
import dev.headroom.planner.plan.reading.UnitStep;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class PlannerTest {

    private static final double NO_QUOTA = 1e12;
    /** Carries the quiet hours' 110,000 tokens a minute once over: on demand $6.60 an hour. */
    private static final UnitCapacity UNIT = Requests.unit(100_000, 10_000);

    private static Plan plan(ModelPrices prices, PlanRules rules) {
        return Requests.planned(new PlanRequest(Requests.OFFICE, UNIT, prices, rules));
    }

    private static double usd(Candidate candidate) {
        return candidate.cost().usd().doubleValue();
    }

    @Test
    void aCheapUnitIsBoughtForTheBaseLoad() {
        Plan plan = plan(Requests.prices(9, 8, 3), Requests.rules(NO_QUOTA, 0));
        assertThat(plan.chosen().purchase().monthsBound()).isEqualTo(6);
        assertThat(plan.chosen().purchase().units().count()).isBetween(1, 3);
        assertThat(usd(plan.chosen())).isLessThan(usd(plan.onDemandOnly()));
        assertThat(plan.chosen().chanceCheaper()).isGreaterThan(0.8);
        Savings savings = plan.savings().orElseThrow();
        assertThat(savings.mean().usd().doubleValue())
                .isCloseTo(usd(plan.onDemandOnly()) - usd(plan.chosen()), within(0.02));
        assertThat(savings.chanceOfLoss()).isCloseTo(1 - plan.chosen().chanceCheaper(), within(1e-9));
        assertThat(plan.breakEvenRetirementPerYear()).isPresent();
    }

    /** Above $6.60 an hour, the on-demand price of a unit that is always full, no unit can ever pay. */
    @Test
    void aDearUnitIsNotBought() {
        Plan plan = plan(Requests.prices(9, 8, 6.7), Requests.rules(NO_QUOTA, 0));
        assertThat(plan.chosen().purchase()).isEqualTo(new Purchase.Nothing());
        assertThat(plan.savings()).isEmpty();
        assertThat(plan.alternatives())
                .isNotEmpty()
                .allSatisfy(lost -> assertThat(lost.reason()).contains("more"));
        assertThat(plan.steps()).noneMatch(UnitStep::paysForItself);
    }

    @Test
    void nothingCheaperThatMeetsTheTargetWasLeftOut() {
        Plan plan = plan(Requests.prices(5, 4, 3), Requests.rules(400_000, 0));
        assertThat(plan.candidates())
                .filteredOn(Candidate::meetsTarget)
                .allSatisfy(candidate -> assertThat(candidate.cost())
                        .isGreaterThanOrEqualTo(plan.chosen().cost()));
    }

    /** The quiet load fits the quota, office hours do not: units are bought though they cost more than they save. */
    @Test
    void aQuotaMakesUnitsWorthMoreThanTheirSaving() {
        Plan free = plan(Requests.prices(9, 8, 7), Requests.rules(NO_QUOTA, 0));
        Plan tight = plan(Requests.prices(9, 8, 7), Requests.rules(500_000, 0));
        assertThat(free.chosen().purchase().units().count()).isZero();
        assertThat(tight.chosen().purchase().units().count()).isGreaterThan(0);
        assertThat(tight.chosen().meetsTarget()).isTrue();
        assertThat(tight.alternatives())
                .anySatisfy(lost -> assertThat(lost.reason()).startsWith("misses the target"));
    }

    @Test
    void theSameRequestGivesTheSamePlan() {
        PlanRequest request =
                new PlanRequest(Requests.office(2), UNIT, Requests.prices(5, 4, 3), Requests.rules(500_000, 0.1));
        assertThat(Planner.plan(request)).isEqualTo(Planner.plan(request));
    }

    /** Over one month: two weeks of history carry no more. */
    @Test
    void aCheaperPriceNeverCostsMore() {
        DemandCurve office = Requests.office(2);
        double last = 0;
        for (double price : new double[] {1, 2, 3, 4, 5, 6}) {
            Plan plan = Planner.plan(
                    new PlanRequest(office, UNIT, Requests.prices(9, price, 3), Requests.rules(NO_QUOTA, 0)));
            assertThat(usd(plan.chosen())).isGreaterThanOrEqualTo(last);
            last = usd(plan.chosen());
        }
    }

    @Test
    void theDeferredShareCostsHalf() {
        Plan now = plan(Requests.prices(90, 80, 70), Requests.rules(NO_QUOTA, 0));
        Plan later = plan(Requests.prices(90, 80, 70), Requests.rules(NO_QUOTA, 0.4));
        assertThat(usd(later.chosen())).isCloseTo(usd(now.chosen()) * 0.8, withinPercentage(0.01));
        assertThat(later.chosen().batchCost().usd().doubleValue())
                .isCloseTo(usd(now.chosen()) * 0.2, withinPercentage(0.01));
    }

    @Test
    void partsAddUpToTheCost() {
        for (Candidate candidate :
                plan(Requests.prices(5, 4, 3), Requests.rules(NO_QUOTA, 0.2)).candidates()) {
            double parts = candidate
                    .unitCost()
                    .plus(candidate.spillCost())
                    .plus(candidate.batchCost())
                    .usd()
                    .doubleValue();
            assertThat(usd(candidate)).isCloseTo(parts, org.assertj.core.api.Assertions.within(0.03));
            assertThat(candidate.low()).isLessThanOrEqualTo(candidate.high());
        }
    }

    /** The optimiser knows months and units, the costing futures: both come to the same sum. */
    @Test
    void whatTheOptimiserMinimisedIsWhatTheChoiceCosts() {
        Plan plan = plan(Requests.prices(90, 4, 3), Requests.rules(400_000, 0.2));
        assertThat(usd(plan.chosen()))
                .isCloseTo(plan.proof().objective().usd().doubleValue(), org.assertj.core.api.Assertions.within(0.02));
        assertThat(plan.fresh().kept().value()).isBetween(0.0, 1.0);
        assertThat(plan.waiting())
                .hasValueSatisfying(waiting ->
                        assertThat(waiting.costOfAMonth().usd().signum()).isGreaterThanOrEqualTo(0));
        assertThat(plan.onDemandOnly().meetsTarget()).isFalse();
        assertThat(plan.waiting().orElseThrow().broken()).hasValueSatisfying(month -> {
            assertThat(month.refusedRequests()).isPositive();
            assertThat(month.assuredThrottledShare())
                    .isBetween(0.001, plan.onDemandOnly().assuredThrottledShare());
        });
        assertThat(plan(Requests.prices(9, 8, 7), Requests.rules(NO_QUOTA, 0))
                        .waiting()
                        .orElseThrow()
                        .broken())
                .isEmpty();
        assertThat(plan.holds()).hasSize(Lever.values().length);
    }

    @Test
    void twoWeeksCarryAMonthButNotSix() {
        Plan plan = Planner.plan(
                new PlanRequest(Requests.office(2), UNIT, Requests.prices(9, 4, 3), Requests.rules(NO_QUOTA, 0)));
        assertThat(plan.excluded())
                .containsExactly(new Excluded(
                        "6 months", "not enough data: 14 days; a term of 6 months needs at least 56 days"));
        assertThat(plan.chosen().purchase())
                .isInstanceOfSatisfying(
                        Purchase.Units.class,
                        bought -> assertThat(bought.term()).isEqualTo(CommitmentTerm.ONE_MONTH));
    }

    @Test
    void anUnknownUnitIsNotBoughtButItsBreakEvenIsKnown() {
        Plan plan = Planner.plan(new PlanRequest(
                Requests.OFFICE, new UnitCapacity.Unknown(), Requests.prices(5, 4, 3), Requests.rules(NO_QUOTA, 0)));
        assertThat(plan.candidates()).hasSize(1);
        assertThat(plan.chosen()).isEqualTo(plan.onDemandOnly());
        assertThat(plan.breakEvens())
                .hasSize(3)
                .allSatisfy(even -> assertThat(even.shareOfUnit()).isEmpty());
    }

    @Test
    void sensitivitiesNameWhatFlips() {
        Plan plan = plan(Requests.prices(9, 8, 3), Requests.rules(NO_QUOTA, 0));
        assertThat(plan.sensitivities())
                .extracting(Sensitivity::change)
                .containsExactly("demand is a quarter lower throughout", "demand is a quarter higher throughout");
        assertThat(plan.sensitivities())
                .allSatisfy(other -> assertThat(other.regret().usd().signum()).isGreaterThanOrEqualTo(0));
        assertThat(plan.sensitivities())
                .allSatisfy(other -> assertThat(other.flips())
                        .isEqualTo(!other.best().equals(plan.chosen().purchase())));
    }

    /** Units that just keep the target do not keep it for a quarter more. */
    @Test
    void aPurchaseThatWouldMissTheTargetIsCheaperForThatAlone() {
        Plan plan = plan(Requests.prices(9, 8, 7), Requests.rules(500_000, 0));
        Sensitivity more = plan.sensitivities().get(1);
        assertThat(more.change()).isEqualTo("demand is a quarter higher throughout");
        assertThat(more.flips()).isTrue();
        assertThat(more.chosenMeetsTarget()).isFalse();
        assertThat(plan.sensitivities().get(0).chosenMeetsTarget()).isTrue();
        assertThat(plan.sensitivities())
                .filteredOn(Sensitivity::chosenMeetsTarget)
                .allSatisfy(other -> assertThat(other.regret().usd().signum()).isGreaterThanOrEqualTo(0));
    }

    @Test
    void theOutlookCoversEveryDay() {
        Plan plan = plan(Requests.prices(9, 8, 3), Requests.rules(NO_QUOTA, 0));
        assertThat(plan.outlook()).hasSizeBetween(181, 185).allSatisfy(day -> {
            assertThat(day.inputP50()).isLessThanOrEqualTo(day.inputP90());
            assertThat(day.inputP90()).isLessThanOrEqualTo(day.inputP99());
        });
        assertThat(List.copyOf(plan.outlook())).isSortedAccordingTo(java.util.Comparator.comparing(DayBand::date));
    }

    @Test
    void rulesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new PlanRules(Requests.rules(1, 0).quota(), 2, 0.9, 0, 12, 1))
                .hasMessageContaining("throttledShare is 2.0");
        assertThatThrownBy(() -> new PlanRules(Requests.rules(1, 0).quota(), 0, Double.NaN, 0, 12, 1))
                .hasMessageContaining("assurance is NaN");
        assertThatThrownBy(() -> new PlanRules(Requests.rules(1, 0).quota(), 0, 0.9, 0, 3, 1))
                .hasMessageContaining("futures is 3");
    }
}
