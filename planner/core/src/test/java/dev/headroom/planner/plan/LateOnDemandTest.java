package dev.headroom.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.meter.SpillMeter;
import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.RequestShape;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On demand that was seen to answer late beyond a stream is no carrier for what is beyond. */
@Tag("once")
public class LateOnDemandTest {

    private static final double NO_QUOTA = 1e12;

    private static PlanRequest request(Optional<TokenRates> reach) {
        return new PlanRequest(
                Requests.OFFICE,
                Requests.unit(100_000, 10_000),
                Requests.prices(9, 8, 7),
                Requests.rules(NO_QUOTA, 0),
                PurchaseRules.NONE,
                reach.map(rates -> new OnDemandReach(0.95, 40, rates, UnitCapacity.Limit.TIME_TO_FIRST_TOKEN)),
                RequestShape.UNKNOWN);
    }

    /** By hand: of 2,500 tokens 1,000 are in time; one unit of 1,000 leaves 1,500, of which 500 are late. */
    @Test
    void whatSpillsBeyondTheReachIsLate() {
        PlanRequest request = request(Optional.of(new TokenRates(1000, 1000)));
        SpillMeter meter = new SpillMeter(new Variant("", new TokenRates(1000, 1000), 1, 1, 1, 1), request, 3);
        meter.read(2500, 0, 1);
        SpillTotals totals = meter.totals(1);
        assertThat(totals.lateShare(0)).isCloseTo(1500 / 2500.0, within(1e-12));
        assertThat(totals.lateShare(1)).isCloseTo(500 / 2500.0, within(1e-12));
        assertThat(totals.lateShare(2)).isZero();
    }

    @Test
    void unitsAreBoughtForLatencyThoughTheySaveNothing() {
        Plan free = Planner.plan(request(Optional.empty()));
        Plan late = Planner.plan(request(Optional.of(new TokenRates(150_000, 15_000))));
        assertThat(free.chosen().purchase()).isEqualTo(new Purchase.Nothing());
        assertThat(late.onDemandOnly().meetsTarget()).isFalse();
        assertThat(late.chosen().meetsTarget()).isTrue();
        assertThat(late.chosen().assuredLateShare()).isLessThanOrEqualTo(0.05);
        assertThat(late.chosen().cost()).isGreaterThan(free.chosen().cost());
        assertThat(late.alternatives())
                .anySatisfy(lost -> assertThat(lost.reason()).startsWith("misses the latency target"));
        assertThat(late.notes()).anySatisfy(note -> assertThat(note).startsWith("on demand was seen to keep"));
    }

    /** Where even the lowest load was late, on demand carries nothing in time. */
    @Test
    void aReachOfNothingMakesAllThatSpillsLate() {
        PlanRequest request = request(Optional.of(TokenRates.NONE));
        SpillMeter meter = new SpillMeter(new Variant("", new TokenRates(1000, 1000), 1, 1, 1, 1), request, 3);
        meter.read(1500, 100, 1);
        SpillTotals totals = meter.totals(1);
        assertThat(totals.lateShare(0)).isCloseTo(1, within(1e-12));
        assertThat(totals.lateShare(1)).isCloseTo(1 / 3.0, within(1e-12));
    }
}
