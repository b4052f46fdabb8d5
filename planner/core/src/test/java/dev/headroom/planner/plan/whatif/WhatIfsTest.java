package dev.headroom.planner.plan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.purchase.Dollars;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class WhatIfsTest {

    /** Two weeks of history carry a month: small, and one month is enough to choose. */
    private static final DemandCurve TWO_WEEKS = Requests.office(2);

    /** Nothing without commitment, hence nothing by the hour, which a grid does not look for. */
    private static final PurchaseRules BOUND_ONLY = new PurchaseRules(
            OptionalInt.empty(),
            Duration.ZERO,
            OptionalDouble.empty(),
            Map.of(CommitmentTerm.NO_COMMITMENT, 0),
            Optional.empty(),
            List.of(),
            OptionalDouble.empty(),
            Risk.NEUTRAL,
            0);

    private static final PlanRequest REQUEST = request(Requests.unit(100_000, 10_000), Requests.prices(9, 4, 3));

    private static final Plan PLAN = Requests.planned(REQUEST);
    private static final WhatIf GRID = WhatIfs.of(REQUEST, PLAN, "headroom plan");

    private static PlanRequest request(UnitCapacity unit, ModelPrices prices) {
        return new PlanRequest(TWO_WEEKS, unit, prices, Requests.rules(700_000, 0.1), BOUND_ONLY);
    }

    private static WhatIfPoint at(Double... factors) {
        return at(LongestTerm.AS_PLANNED, 0, factors);
    }

    private static WhatIfPoint at(WhatIf grid, Double... factors) {
        return at(grid, LongestTerm.AS_PLANNED, 0, factors);
    }

    private static WhatIfPoint at(LongestTerm longest, double aversion, Double... factors) {
        return at(GRID, longest, aversion, factors);
    }

    private static WhatIfPoint at(WhatIf grid, LongestTerm longest, double aversion, Double... factors) {
        return grid.points().stream()
                .filter(point -> point.factors().equals(List.of(factors))
                        && point.longestTerm() == longest
                        && point.riskAversion() == aversion)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areAlike(WhatIfPoint point, WhatIfPoint other) {
        return point.longestTerm() == other.longestTerm() && point.riskAversion() == other.riskAversion();
    }

    private static double usd(dev.headroom.planner.quantity.Money money) {
        return money.usd().doubleValue();
    }

    /** One report says one thing of the inputs as planned: headline, trials and grid, to the cent. */
    @Test
    void theMiddleIsThePlanAndSoAreTheTrialsOfTheInputsAsPlanned() {
        WhatIfPoint middle = GRID.middle();
        assertThat(middle.best()).isEqualTo(PLAN.chosen().purchase());
        assertThat(middle.cost()).isEqualTo(PLAN.chosen().cost());
        assertThat(middle.tail()).isEqualTo(PLAN.chosen().tail());
        assertThat(middle.costOfChosen()).isEqualTo(PLAN.chosen().cost());
        assertThat(middle.costOfNothing()).isEqualTo(PLAN.onDemandOnly().cost());
        for (HoldRange range : PLAN.holds()) {
            assertThat(range.trials()).filteredOn(trial -> trial.factor() == 1).allSatisfy(trial -> {
                assertThat(trial.best()).isEqualTo(PLAN.chosen().purchase());
                assertThat(trial.costOfChosen()).isEqualTo(PLAN.chosen().cost());
            });
        }
    }

    /** And of a quarter more and less demand, of which the plan has a table of its own. */
    @Test
    void whatThePlanSaysOfOtherDemandTheGridSaysToo() {
        assertThat(PLAN.sensitivities())
                .extracting(Sensitivity::change)
                .containsExactly("demand is a quarter lower throughout", "demand is a quarter higher throughout");
        for (Sensitivity said : PLAN.sensitivities()) {
            WhatIfPoint point = at(said.change().contains("lower") ? 0.75 : 1.25, 1.0, 1.0, 1.0);
            assertThat(point.best()).isEqualTo(said.best());
            assertThat(point.cost()).isEqualTo(said.cost());
            assertThat(point.costOfChosen()).isEqualTo(said.costOfChosen());
        }
    }

    /** Where the trials and the grid have the same factor, they have the same answer. */
    @Test
    void oneLeverAloneIsATrial() {
        for (WhatIfAxis axis : GRID.axes()) {
            HoldRange range = PLAN.holds().stream()
                    .filter(held -> held.lever() == axis.lever())
                    .findFirst()
                    .orElseThrow();
            assertThat(axis.value()).isEqualTo(range.value());
            for (int i = 0; i < axis.factors().size(); i++) {
                double factor = axis.factors().get(i);
                WhatIfPoint point = GRID.along(axis).get(i);
                assertThat(range.trials())
                        .filteredOn(trial -> trial.factor() == factor)
                        .allSatisfy(trial -> {
                            assertThat(point.best()).isEqualTo(trial.best());
                            // A quarter more demand has every minute here, a fifth of them there.
                            assertThat(usd(point.cost())).isCloseTo(usd(trial.cost()), withinPercentage(0.3));
                        });
            }
        }
    }

    @Test
    void moreDemandNeverCostsLess() {
        for (WhatIfPoint point : GRID.points()) {
            GRID.points().stream()
                    .filter(other -> areAlike(point, other)
                            && other.factors().get(0) > point.factors().get(0)
                            && other.factors()
                                    .subList(1, 4)
                                    .equals(point.factors().subList(1, 4)))
                    .forEach(other -> assertThat(other.cost()).isGreaterThanOrEqualTo(point.cost()));
        }
    }

    /** And by as many times as the price, for nothing else is paid. */
    @Test
    void aHigherPriceOnDemandNeverMakesBuyingNothingCheaper() {
        for (WhatIfPoint point : GRID.points()) {
            WhatIfPoint planned = at(
                    point.factors().get(0),
                    point.factors().get(1),
                    1.0,
                    point.factors().get(3));
            assertThat(usd(point.costOfNothing()))
                    .isCloseTo(usd(planned.costOfNothing()) * point.factors().get(2), withinPercentage(0.01));
        }
    }

    /** The best is never dearer than what was chosen or nothing, as far as these keep the target. */
    @Test
    void nothingThatKeepsTheTargetIsCheaperThanTheBest() {
        assertThat(GRID.points()).filteredOn(point -> point.riskAversion() == 0).allSatisfy(point -> {
            if (point.chosenMeetsTarget()
                    && point.longestTerm().allows(PLAN.chosen().purchase())) {
                assertThat(usd(point.cost())).isLessThanOrEqualTo(usd(point.costOfChosen()) + 0.02);
            }
            if (point.nothingMeetsTarget()) {
                assertThat(usd(point.cost())).isLessThanOrEqualTo(usd(point.costOfNothing()) + 0.02);
            }
        });
    }

    /**
     * The command of a point plans the changed request, and finds what the point says. Under a quota that refuses nothing, for whether a
     * target is just kept hangs on single minutes.
     */
    @Test
    void aPointIsAPlanOfTheChangedRequest() {
        PlanRequest ample = ample(Requests.unit(100_000, 10_000), Requests.prices(9, 4, 3));
        WhatIf grid = WhatIfs.of(ample, Requests.planned(ample), "headroom plan");
        isPlanned(at(grid, 1.0, 1.0, 1.2, 0.75), ample(Requests.unit(75_000, 7_500), dearer("1.2")));
        isPlanned(at(grid, 1.0, 1.0, 0.8, 1.25), ample(Requests.unit(125_000, 12_500), dearer("0.8")));
    }

    private static PlanRequest ample(UnitCapacity unit, ModelPrices prices) {
        return new PlanRequest(TWO_WEEKS, unit, prices, Requests.rules(1e12, 0.1), BOUND_ONLY);
    }

    private static void isPlanned(WhatIfPoint point, PlanRequest changed) {
        Plan plan = Requests.planned(changed);
        assertThat(point.best()).isEqualTo(plan.chosen().purchase());
        // Every fifth minute instead of all.
        assertThat(usd(point.cost())).isCloseTo(usd(plan.chosen().cost()), withinPercentage(0.2));
        assertThat(usd(point.costOfNothing())).isCloseTo(usd(plan.onDemandOnly().cost()), within(0.02));
    }

    /** With the inputs as planned there is no difference at all: other rules are weighed on every minute of all futures. */
    @Test
    void aLongestTermAndARiskAversionArePlansByThoseRulesToTheCent() {
        assertThat(GRID.choices().longestTerms()).containsExactly(LongestTerm.AS_PLANNED, LongestTerm.NO_COMMITMENT);
        assertThat(GRID.choices().riskAversions()).containsExactly(0.0, 1.0);
        assertThat(GRID.chosenOtherwise()).hasSize(3).allSatisfy(point -> {
            PurchaseRules rules = point.longestTerm().over(BOUND_ONLY).averse(point.riskAversion());
            Plan plan = Requests.planned(REQUEST.buyingBy(rules));
            assertThat(point.best()).isEqualTo(plan.chosen().purchase());
            assertThat(point.cost()).isEqualTo(plan.chosen().cost());
            assertThat(point.tail()).isEqualTo(plan.chosen().tail());
        });
    }

    /** What minds more than the mean can have no lower mean, and is no dearer in the worst futures: what it buys is paid there too. */
    @Test
    void cautionCostsNothingLessAtTheMeanAndNothingMoreInTheWorstFutures() {
        for (WhatIfPoint point : GRID.points()) {
            WhatIfPoint neutral = at(point.longestTerm(), 0, point.factors().toArray(Double[]::new));
            if (point.meetsTarget() == neutral.meetsTarget()) {
                assertThat(usd(point.cost())).isGreaterThanOrEqualTo(usd(neutral.cost()) - 0.02);
                assertThat(usd(point.tail())).isLessThanOrEqualTo(usd(neutral.tail()) + 0.04);
            }
        }
    }

    @Test
    void nothingIsBoundForLongerThanIsAsked() {
        assertThat(GRID.points())
                .filteredOn(point -> point.longestTerm() == LongestTerm.NO_COMMITMENT)
                .allSatisfy(point -> assertThat(point.best().monthsBound()).isZero());
    }

    private static ModelPrices dearer(String factor) {
        ModelPrices prices = Requests.prices(9, 4, 3);
        Map<TokenTier, TokenPrice> tokens = new EnumMap<>(TokenTier.class);
        prices.tokens().forEach((tier, price) -> tokens.put(tier, price.times(new BigDecimal(factor), Requests.PAGE)));
        return new ModelPrices(tokens, Optional.empty(), Optional.empty(), prices.units(), Map.of());
    }

    @Test
    void itSaysHowFarThePartThatIsReadIsOff() {
        assertThat(GRID.notes().get(0))
                .startsWith("Where all is as planned, and for demand a quarter lower and higher")
                .contains("on 12 futures and every 5th minute")
                .endsWith(" in the plan it costs " + Dollars.shown(PLAN.chosen().cost()) + ".");
    }

    @Test
    void whereNoUnitCanBeBoughtNoneIsMoved() {
        PlanRequest unknown = request(new UnitCapacity.Unknown(), Requests.prices(9, 4, 3));
        WhatIf grid = WhatIfs.of(unknown, Requests.planned(unknown), "headroom plan");
        assertThat(grid.axes())
                .extracting(WhatIfAxis::lever)
                .containsExactly(Lever.DEMAND, Lever.OUTPUT_PER_REQUEST, Lever.ON_DEMAND_PRICE);
        assertThat(grid.choices()).isEqualTo(new WhatIfChoices(List.of(LongestTerm.AS_PLANNED), List.of(0.0), 0));
        assertThat(grid.points()).allSatisfy(point -> assertThat(point.best()).isEqualTo(new Purchase.Nothing()));
    }

    @Test
    void aGridOfAnotherPlanIsRefused() {
        assertThat(GRID.refusal(PLAN)).isEmpty();
        Plan other = Requests.planned(request(Requests.unit(75_000, 7_500), dearer("1.2")));
        assertThat(GRID.refusal(other))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("the what-if is of another plan: it has the ")
                        .endsWith("; make it with the plan, by `headroom plan --what-if`"));
    }
}
