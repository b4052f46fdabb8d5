package dev.headroom.planner.plan.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.demand.ExpectedChange;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.reason.QuotaNote;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.quantity.TokenRates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class RequestSizesTest {

    private static final double MEAN = Requests.OFFICE.meanInputPerRequest();

    @Test
    void tokensAreRequestsOfTheHistorysMeanSize() {
        RequestSizes sizes = RequestSizes.of(Requests.OFFICE, Horizon.of(Requests.with(1e9)));
        assertThat(sizes.requests(0, 30 * MEAN)).isCloseTo(30, within(1e-9));
    }

    /** Prompts twice as long from a day on are half as many requests for the same tokens. */
    @Test
    void longerRequestsAreFewer() {
        LocalDate start = Requests.OFFICE.historyEnd().atZone(ZoneOffset.UTC).toLocalDate();
        ExpectedChange longer = new ExpectedChange(start.plusDays(2), 1, 2, 1, "a test");
        DemandCurve demand = Requests.OFFICE.expecting(new Expectations(List.of(longer), Optional.empty(), 0));
        RequestSizes sizes = RequestSizes.of(demand, Horizon.of(Requests.with(1e9)));
        assertThat(sizes.requests(0, 30 * MEAN)).isCloseTo(30, within(1e-9));
        assertThat(sizes.requests(72, 30 * MEAN)).isCloseTo(15, within(1e-9));
    }

    /** As many requests, each longer: a lever on their length leaves a quota of requests as it was; one on demand does not. */
    @Test
    void onlyDemandMovesTheNumberOfRequests() {
        TokenRates unit = new TokenRates(1000, 100);
        assertThat(Lever.INPUT_PER_REQUEST.times(1.5, unit).requestFactor()).isEqualTo(1);
        assertThat(Lever.OUTPUT_PER_REQUEST.times(1.5, unit).requestFactor()).isEqualTo(1);
        assertThat(Lever.DEMAND.times(1.5, unit).requestFactor()).isEqualTo(1.5);
    }

    /** Units are dearer than tokens here, and tokens alone would leave all on demand (LateOnDemandTest). */
    @Test
    void unitsAreBoughtForRequestsThoughTheySaveNothing() {
        Plan plan = Planner.plan(dear(Requests.counting(1e12, 150_000 / MEAN)));
        assertThat(plan.onDemandOnly().meetsTarget()).isFalse();
        assertThat(plan.chosen().meetsTarget()).isTrue();
        assertThat(plan.chosen().throttledShare()).isLessThanOrEqualTo(0.001);
        assertThat(plan.chosen().cost()).isGreaterThan(plan.onDemandOnly().cost());
    }

    @Test
    void aQuotaThatNobodyStatedIsSaidToBeTakenForNone() {
        String none = "states no quota of requests a minute";
        assertThat(QuotaNote.of(dear(Requests.rules(1e12, 0))).orElseThrow()).contains(none);
        assertThat(QuotaNote.of(dear(Requests.counting(1e12, 500))).orElseThrow())
                .doesNotContain(none)
                .contains("requests per minute");
    }

    private static PlanRequest dear(PlanRules rules) {
        return new PlanRequest(
                Requests.OFFICE, Requests.unit(100_000, 10_000), Requests.prices(9, 8, 7), rules, PurchaseRules.NONE);
    }
}
