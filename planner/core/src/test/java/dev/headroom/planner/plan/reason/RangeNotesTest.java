package dev.headroom.planner.plan.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.TestedRange;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.Reserved;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Tested;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.quantity.Work;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RangeNotesTest {

    private static final PlanRequest REQUEST = Reserved.request(2, Reserved.rules(1e12, 1, 0.001));
    private static final double INPUT = REQUEST.demand().meanInputPerRequest();
    private static final double OUTPUT = REQUEST.demand().meanOutputPerRequest();
    private static final TokenRates ENOUGH = new TokenRates(1e9, 1e9);

    private static List<String> notes(Tested tested, Purchase purchase) {
        PlanRequest request = new PlanRequest(
                REQUEST.demand(),
                Requests.unit(100_000, 10_000),
                REQUEST.prices(),
                REQUEST.rules(),
                REQUEST.buying(),
                REQUEST.onDemand(),
                REQUEST.shape(),
                tested,
                Assumptions.NONE);
        Horizon horizon = Horizon.of(request);
        ReplayRules how = new ReplayRules(request, horizon, List.of(Variant.planned(request.unit())), 0, 60);
        Futures futures = new Futures(request.demand(), horizon.drawn(), horizon.hours(), 7);
        return new RangeNotes(request, horizon, purchase, how.of(futures, 0, 2, new Work())).all();
    }

    private static Tested onDemand(double sizes, TokenRates most) {
        return new Tested(Optional.empty(), Optional.of(new TestedRange(INPUT * sizes, OUTPUT * sizes, most, 12)));
    }

    @Test
    void largerRequestsThanWereTestedAreSaid() {
        Tested small = new Tested(Optional.of(new TestedRange(INPUT, OUTPUT / 2, ENOUGH, 12)), Optional.empty());
        assertThat(notes(small, new Purchase.Nothing()))
                .singleElement()
                .asString()
                .startsWith("outside the measured range: one unit was measured with requests of")
                .contains("up to 2.0 times as many");
        assertThat(notes(onDemand(1 / 1.29, ENOUGH), new Purchase.Nothing())).isEmpty();
        assertThat(notes(onDemand(1 / 1.31, ENOUGH), new Purchase.Nothing())).hasSize(1);
    }

    /** The day asks for about 500,000 a minute, of which 20 units of 100,000 leave nothing. */
    @Test
    void moreLoadThanWasTestedOnDemandIsSaid() {
        Tested tested = onDemand(1, new TokenRates(50_000, 5_000));
        assertThat(notes(tested, new Purchase.Nothing()))
                .singleElement()
                .asString()
                .contains(
                        "on demand was measured up to 50,000 input and 5,000 output tokens a minute (12 requests in flight)");
        assertThat(notes(tested, new Purchase.Units(new ModelUnits(20), CommitmentTerm.ONE_MONTH)))
                .isEmpty();
    }

    @Test
    void whatWasNotTestedIsNotJudged() {
        assertThat(notes(Tested.NOTHING, new Purchase.Nothing())).isEmpty();
    }

    @Test
    void aCautiousUnitIsTheLowEndAndSaysSo() {
        UnitCapacity.Measured cautious = new UnitCapacity.Measured(
                        new Estimate(100, 90, 120, 0.9),
                        new Estimate(10, 8, 11, 0.9),
                        5,
                        UnitCapacity.Limit.TIME_TO_FIRST_TOKEN)
                .cautious();
        assertThat(cautious.rates()).isEqualTo(new TokenRates(90, 8));
        assertThat(cautious.high()).isEqualTo(new TokenRates(120, 11));
        assertThat(cautious.caveats())
                .containsExactly(
                        "cautious: the low end of the 90 % interval is planned with, 90 input and 8 output tokens a"
                                + " minute in place of 100 and 10");
        assertThat(Variant.of(cautious)).noneMatch(variant -> variant.change().contains("low end"));
    }
}
