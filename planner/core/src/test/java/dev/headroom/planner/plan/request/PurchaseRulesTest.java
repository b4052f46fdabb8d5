package dev.headroom.planner.plan.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
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

/** What stands in the way of a purchase, on a load that a cheap unit pays for. */
@Tag("once")
class PurchaseRulesTest {

    private static final double NO_QUOTA = 1e12;
    private static final UnitCapacity UNIT = Requests.unit(50_000, 5_000);
    private static final Plan FREE = plan(PurchaseRules.NONE);

    private static Plan plan(PurchaseRules buying) {
        return Planner.plan(new PlanRequest(
                Requests.OFFICE, UNIT, Requests.prices(4.5, 2, 1.5), Requests.rules(NO_QUOTA, 0), buying));
    }

    private static PurchaseRules rules(
            OptionalInt quota, OptionalDouble budget, Map<CommitmentTerm, Integer> caps, OptionalDouble coverage) {
        return new PurchaseRules(
                quota, Duration.ZERO, budget, caps, Optional.empty(), List.of(), coverage, Risk.NEUTRAL, 0);
    }

    private static int units(Plan plan) {
        return plan.chosen().purchase().units().count();
    }

    private static double usd(Candidate candidate) {
        return candidate.cost().usd().doubleValue();
    }

    @Test
    void withoutRulesTheOptimumIsProved() {
        assertThat(units(FREE)).isGreaterThan(1);
        assertThat(FREE.proof().gap().usd().doubleValue()).isLessThan(0.02);
        assertThat(FREE.candidates())
                .filteredOn(Candidate::meetsTarget)
                .allSatisfy(plain -> assertThat(plain.cost())
                        .isGreaterThanOrEqualTo(FREE.chosen().cost()));
    }

    @Test
    void noMoreUnitsThanTheQuotaAreBought() {
        Plan plan = plan(rules(OptionalInt.of(1), OptionalDouble.empty(), Map.of(), OptionalDouble.empty()));
        assertThat(units(plan)).isEqualTo(1);
        assertThat(usd(plan.chosen())).isGreaterThan(usd(FREE.chosen()));
        assertThat(plan.candidates())
                .allSatisfy(
                        plain -> assertThat(plain.purchase().units().count()).isLessThanOrEqualTo(1));
    }

    /** A month of 31 days of one unit at $1.50 costs $1,116. */
    @Test
    void aMonthsBudgetIsKept() {
        Plan plan = plan(rules(OptionalInt.empty(), OptionalDouble.of(1150), Map.of(), OptionalDouble.empty()));
        assertThat(units(plan)).isEqualTo(1);
        assertThat(plan.chosen().unitCost().usd().doubleValue()).isLessThan(6 * 1150);
    }

    /**
     * Half a million tokens a minute in office hours, of which on demand takes 300,000, and units of 50,000 that never pay. A month of 31
     * days of three of them at $15 costs $33,480: more cannot be held, and fewer would miss the target by more and cost less.
     */
    @Test
    void aBudgetThatForbidsTheTargetMissesItByAsLittleAsItAllows() {
        Plan plan = Planner.plan(new PlanRequest(
                Requests.OFFICE,
                UNIT,
                Requests.prices(45, 20, 15),
                Requests.rules(300_000, 0),
                rules(OptionalInt.empty(), OptionalDouble.of(34_000), Map.of(), OptionalDouble.empty())));
        double missed = plan.chosen().assuredThrottledShare();
        assertThat(plan.chosen().meetsTarget()).isFalse();
        assertThat(usd(plan.chosen())).isGreaterThan(usd(plan.onDemandOnly()));
        assertThat(plan.candidates())
                .filteredOn(plain -> plain.unitCost().usd().doubleValue() <= 6 * 34_000)
                .hasSizeGreaterThan(3)
                .allSatisfy(plain -> assertThat(plain.assuredThrottledShare()).isGreaterThanOrEqualTo(missed));
        assertThat(plan.binding())
                .anySatisfy(rule -> assertThat(rule.kind()).isEqualTo(BindingRule.Kind.MONTHLY_BUDGET))
                .anySatisfy(rule -> assertThat(rule.meetsTarget()).isTrue());
    }

    @Test
    void aCapOnATermMovesTheRestToAnother() {
        Plan plan = plan(rules(
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Map.of(CommitmentTerm.SIX_MONTHS, 1),
                OptionalDouble.empty()));
        assertThat(plan.chosen().purchase())
                .isInstanceOfSatisfying(
                        Purchase.Mixed.class,
                        mixed -> assertThat(mixed.orders())
                                .filteredOn(order -> order.term() == CommitmentTerm.SIX_MONTHS)
                                .extracting(order -> order.units().count())
                                .containsExactly(1));
        assertThat(usd(plan.chosen())).isGreaterThan(usd(FREE.chosen()));
    }

    @Test
    void theCoverageAskedForIsCarried() {
        Plan plan = plan(rules(OptionalInt.empty(), OptionalDouble.empty(), Map.of(), OptionalDouble.of(0.95)));
        assertThat(plan.chosen().carriedShare()).isGreaterThanOrEqualTo(0.95);
        assertThat(units(plan)).isGreaterThan(units(FREE));
    }

    @Test
    void noTermReachesPastTheModelsEnd() {
        Instant end = FREE.start().plus(Duration.ofDays(45));
        Plan plan = plan(new PurchaseRules(
                OptionalInt.empty(),
                Duration.ZERO,
                OptionalDouble.empty(),
                Map.of(),
                Optional.of(end),
                List.of(),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0));
        assertThat(plan.excluded()).extracting(Excluded::term).containsExactly("6 months");
        assertThat(plan.excluded().get(0).reason()).startsWith("the model is withdrawn on ");
        assertThat(plan.end()).isBeforeOrEqualTo(end.plus(Duration.ofHours(1)));
    }

    @Test
    void nothingBeginsBeforeItsLeadTime() {
        Plan plan = plan(new PurchaseRules(
                OptionalInt.empty(),
                Duration.ofDays(10),
                OptionalDouble.empty(),
                Map.of(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0));
        assertThat(plan.start()).isEqualTo(FREE.start().plus(Duration.ofDays(10)));
    }

    @Test
    void whatIsOwnedIsNotBoughtAgainWhileItLasts() {
        Plan plan = plan(new PurchaseRules(
                OptionalInt.empty(),
                Duration.ZERO,
                OptionalDouble.empty(),
                Map.of(),
                Optional.empty(),
                List.of(new OwnedUnits("last-year", new ModelUnits(units(FREE)), new BigDecimal("1.5"), FREE.end())),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0));
        assertThat(plan.chosen().purchase()).isEqualTo(new Purchase.Nothing());
        assertThat(usd(plan.onDemandOnly()))
                .isCloseTo(usd(FREE.chosen()), org.assertj.core.api.Assertions.withinPercentage(1));
    }

    @Test
    void aSavingThatIsNotWorthTheChangeIsLeft() {
        double saving = 1 - usd(FREE.chosen()) / usd(FREE.onDemandOnly());
        Plan plan = plan(new PurchaseRules(
                OptionalInt.empty(),
                Duration.ZERO,
                OptionalDouble.empty(),
                Map.of(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                saving + 0.01));
        assertThat(plan.chosen().purchase()).isEqualTo(new Purchase.Nothing());
        assertThat(plan.alternatives())
                .anySatisfy(lost -> assertThat(lost.reason()).startsWith("saves $"));
    }

    @Test
    void rulesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> rules(OptionalInt.of(-1), OptionalDouble.empty(), Map.of(), OptionalDouble.empty()))
                .hasMessage("unitQuota is -1, must be at least 0");
        assertThatThrownBy(() -> rules(OptionalInt.empty(), OptionalDouble.empty(), Map.of(), OptionalDouble.of(1.5)))
                .hasMessageContaining("coverage is 1.5");
    }
}
