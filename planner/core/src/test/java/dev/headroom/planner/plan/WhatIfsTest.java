package dev.headroom.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
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
import org.junit.jupiter.api.Test;

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
        return GRID.points().stream()
                .filter(point -> point.factors().equals(List.of(factors)))
                .findFirst()
                .orElseThrow();
    }

    private static double usd(dev.headroom.planner.quantity.Money money) {
        return money.usd().doubleValue();
    }

    @Test
    void theMiddleIsWhatTheTrialsSayOfTheInputsAsPlanned() {
        for (HoldRange range : PLAN.holds()) {
            Trial planned = range.trials().stream()
                    .filter(trial -> trial.factor() == 1)
                    .findFirst()
                    .orElseThrow();
            WhatIfPoint middle = GRID.middle();
            assertThat(middle.best()).isEqualTo(planned.best());
            assertThat(middle.cost()).isEqualTo(planned.cost());
            assertThat(middle.chosenMeetsTarget()).isEqualTo(planned.chosenMeetsTarget());
            assertThat(usd(middle.costOfChosen())).isCloseTo(usd(planned.costOfChosen()), within(0.011));
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
                            assertThat(point.cost()).isEqualTo(trial.cost());
                        });
            }
        }
    }

    @Test
    void moreDemandNeverCostsLess() {
        for (WhatIfPoint point : GRID.points()) {
            GRID.points().stream()
                    .filter(other -> other.factors().get(0) > point.factors().get(0)
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
                    .isCloseTo(usd(planned.costOfNothing()) * point.factors().get(2), within(0.02));
        }
    }

    /** The best is never dearer than what was chosen or nothing, as far as these keep the target. */
    @Test
    void nothingThatKeepsTheTargetIsCheaperThanTheBest() {
        assertThat(GRID.points()).allSatisfy(point -> {
            if (point.chosenMeetsTarget()) {
                assertThat(usd(point.cost())).isLessThanOrEqualTo(usd(point.costOfChosen()) + 0.02);
            }
            if (point.nothingMeetsTarget()) {
                assertThat(usd(point.cost())).isLessThanOrEqualTo(usd(point.costOfNothing()) + 0.02);
            }
        });
    }

    /** A plan of the changed price and unit reads the same futures: the middle of its own grid is the point of this one. */
    @Test
    void aPointIsAPlanOfTheChangedRequest() {
        isTheMiddleOf(at(1.0, 1.0, 1.2, 0.75), request(Requests.unit(75_000, 7_500), dearer("1.2")));
        isTheMiddleOf(at(1.0, 1.0, 0.8, 1.25), request(Requests.unit(125_000, 12_500), dearer("0.8")));
    }

    private static void isTheMiddleOf(WhatIfPoint point, PlanRequest changed) {
        Plan plan = Requests.planned(changed);
        Trial planned = plan.holds().get(0).trials().stream()
                .filter(trial -> trial.factor() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(point.best()).isEqualTo(planned.best());
        assertThat(usd(point.cost())).isCloseTo(usd(planned.cost()), within(0.02));
        // All minutes instead of every fifth.
        assertThat(usd(point.costOfNothing())).isCloseTo(usd(plan.onDemandOnly().cost()), withinPercentage(0.5));
    }

    private static ModelPrices dearer(String factor) {
        ModelPrices prices = Requests.prices(9, 4, 3);
        Map<TokenTier, TokenPrice> tokens = new EnumMap<>(TokenTier.class);
        prices.tokens().forEach((tier, price) -> tokens.put(tier, price.times(new BigDecimal(factor), Requests.PAGE)));
        return new ModelPrices(tokens, Optional.empty(), Optional.empty(), prices.units(), Map.of());
    }

    /** The same request gives the same grid; and a reader must not wonder where its middle has another best than the plan. */
    @Test
    void whereTheMiddleIsNotTheRecommendationThatIsSaid() {
        Plan nothing = Requests.planned(request(new UnitCapacity.Unknown(), Requests.prices(9, 4, 3)));
        WhatIf grid = WhatIfs.of(REQUEST, nothing, "headroom plan");
        assertThat(grid.notes().get(0)).startsWith("Planned on 12 futures and every 5th minute");
        assertThat(grid.notes().get(1))
                .isEqualTo("Where all is as planned, " + GRID.middle().best()
                        + " comes out best of these, and on demand only" + " of all: so near are the two.");
        for (int i = 0; i < grid.points().size(); i++) {
            WhatIfPoint point = grid.points().get(i);
            assertThat(point.best()).isEqualTo(GRID.points().get(i).best());
            assertThat(point.cost()).isEqualTo(GRID.points().get(i).cost());
            assertThat(point.costOfChosen()).isEqualTo(point.costOfNothing());
        }
    }

    @Test
    void whereNoUnitCanBeBoughtNoneIsMoved() {
        PlanRequest unknown = request(new UnitCapacity.Unknown(), Requests.prices(9, 4, 3));
        WhatIf grid = WhatIfs.of(unknown, Requests.planned(unknown), "headroom plan");
        assertThat(grid.axes())
                .extracting(WhatIfAxis::lever)
                .containsExactly(Lever.DEMAND, Lever.OUTPUT_PER_REQUEST, Lever.ON_DEMAND_PRICE);
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
