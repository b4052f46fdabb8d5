package dev.headroom.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.meter.ReliefMeter;
import dev.headroom.planner.plan.meter.SpillMeter;
import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.PriorityUse;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.reading.Standing;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PriorityTier;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.RequestShape;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.quantity.Work;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What on demand answers late may go on the Priority tier, at its price, where somebody says that it is in time there. */
@Tag("once")
class PriorityTierTest {

    private static final double NO_QUOTA = 1e12;
    private static final PriorityTier SAID = new PriorityTier(true, "load team");

    private static ModelPrices prices(ModelPrices of, String usd) {
        Map<TokenTier, TokenPrice> tokens = new EnumMap<>(of.tokens());
        BigDecimal priority = new BigDecimal(usd);
        tokens.put(
                TokenTier.PRIORITY,
                new TokenPrice("model", "region", TokenTier.PRIORITY, priority, priority, Requests.PAGE));
        return new ModelPrices(tokens, Optional.empty(), Optional.empty(), of.units(), of.reserved());
    }

    private static PlanRequest request(double reach, String usd, double unitUsd) {
        return new PlanRequest(
                Requests.office(2),
                Requests.unit(100_000, 10_000),
                prices(Requests.prices(unitUsd, unitUsd, unitUsd), usd),
                Requests.rules(NO_QUOTA, 0),
                PurchaseRules.NONE,
                Optional.of(new OnDemandReach(
                        0.95, 40, new TokenRates(reach, reach / 10), UnitCapacity.Limit.TIME_TO_FIRST_TOKEN)),
                RequestShape.UNKNOWN);
    }

    /** By hand: of 2,500 tokens one unit of 1,000 leaves 1,500; 500 beyond the reach of 1,000 cost 75 cents a million more. */
    @Test
    void whatIsLateCostsThePremium() {
        SpillMeter meter =
                new SpillMeter(new Variant("", new TokenRates(1000, 1000), 1, 1, 1, 2), request(1000, "1.75", 9), 3);
        meter.read(2500, 0, 1);
        SpillTotals totals = meter.totals(1);
        assertThat(totals.premiumUsd(1)).isCloseTo(2 * 500 * 0.75e-6, within(1e-15));
        assertThat(totals.premiumUsd(2)).isZero();
        ReliefMeter relief =
                new ReliefMeter(new Variant("", new TokenRates(1000, 1000), 1, 1, 1, 2), request(1000, "1.75", 9));
        relief.read(2500, 0, 1, 0, 1);
        assertThat(relief.relief(1).premiumUsd()).isCloseTo(totals.premiumUsd(0) - totals.premiumUsd(1), within(1e-15));
    }

    @Test
    void dearUnitsAreNotBoughtWhereThePriorityTierIsInTime() {
        PlanRequest silent = request(150_000, "1.75", 90);
        Plan units = Planner.plan(silent);
        Plan priority = Planner.plan(silent.saying(SAID));
        assertThat(units.chosen().purchase().buysNothing()).isFalse();
        assertThat(units.notes())
                .anySatisfy(note ->
                        assertThat(note).contains("no load test measures it").contains("on demand only would be best"));
        Candidate chosen = priority.chosen();
        assertThat(chosen.purchase()).isEqualTo(new Purchase.Nothing());
        assertThat(chosen.meetsTarget()).isTrue();
        assertThat(chosen.assuredLateShare()).isZero();
        assertThat(chosen.cost()).isLessThan(units.chosen().cost());
        PriorityUse use = chosen.priority().orElseThrow();
        double tokens =
                (chosen.spillCost().usd().doubleValue() - use.premium().usd().doubleValue()) * 1e6;
        assertThat(use.premium().usd().doubleValue())
                .isCloseTo(
                        0.75e-6 * use.share() * tokens,
                        within(0.02 * use.premium().usd().doubleValue()));
        assertThat(priority.notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("of the tokens go on the Priority tier (1.75 times")
                        .contains("said by load team")
                        .contains("what that refuses, it refuses too"));
    }

    @Test
    void cheapUnitsAreBoughtAllTheSame() {
        Plan plan = Planner.plan(request(150_000, "1.75", 4).saying(SAID));
        assertThat(plan.chosen().purchase().buysNothing()).isFalse();
        assertThat(plan.chosen().meetsTarget()).isTrue();
    }

    @Test
    void whereItIsSaidNotToKeepTheTargetItIsNotUsed() {
        Plan plan = Planner.plan(request(150_000, "1.75", 90).saying(new PriorityTier(false, "load team")));
        assertThat(plan.chosen().purchase().buysNothing()).isFalse();
        assertThat(plan.notes())
                .contains("the Priority tier is not used: it does not keep the latency target, says load team");
    }

    /** Against every number of units held all month, costed one by one; the proof holds for all of them. */
    @Test
    void noNumberOfUnitsBesideItIsCheaper() {
        for (String usd : List.of("1.1", "1.75", "6")) {
            for (double unitUsd : new double[] {7, 12, 90}) {
                PlanRequest request = request(150_000, usd, unitUsd).saying(SAID);
                Horizon horizon = Horizon.of(request);
                ReplayRules how = new ReplayRules(request, horizon, List.of(Variant.planned(request.unit())), 9, 5);
                Futures futures = new Futures(request.demand(), horizon.drawn(), horizon.hours(), 7);
                Reading reading = how.reading(0, how.of(futures, 0, 10, new Work()));
                Portfolio best = reading.market().best();
                Standing found = reading.costing().standing(reading.holdings(best));
                assertThat(found.keeps()).isTrue();
                assertThat(found.objectiveUsd()).isCloseTo(best.objectiveUsd(), within(0.01));
                assertThat(best.boundUsd()).isLessThanOrEqualTo(best.objectiveUsd());
                for (Candidate each :
                        reading.costing().candidates(reading.market().catalogue())) {
                    assertThat(!each.meetsTarget() || each.cost().usd().doubleValue() >= best.objectiveUsd() - 0.02)
                            .as("%s at %s and %s", each.purchase(), usd, unitUsd)
                            .isTrue();
                    assertThat(!each.meetsTarget() || each.cost().usd().doubleValue() >= best.boundUsd() - 0.02)
                            .isTrue();
                }
            }
        }
    }
}
