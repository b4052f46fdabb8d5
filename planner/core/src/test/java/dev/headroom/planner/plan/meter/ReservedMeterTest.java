package dev.headroom.planner.plan.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.Reserved;
import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReservedMeterTest {

    private static final Variant PLANNED = new Variant("", new TokenRates(1, 1), 1, 1, 1, 1);

    /** One minute of input and output, at $1 a million tokens on demand, an output token using two of the quota. */
    private static ReservedMonth read(double input, double output, double quota, ReservedSize size) {
        return read(input, output, Reserved.rules(quota, 2, 0), size);
    }

    private static ReservedMonth read(double input, double output, PlanRules rules, ReservedSize size) {
        PlanRequest request = Reserved.request(2, rules);
        Horizon horizon = Horizon.of(request);
        KeptMinutes minutes =
                KeptMinutes.of(horizon, request.rules().futures(), 1, RequestSizes.of(request.demand(), horizon));
        minutes.keep(0, input, output);
        return new ReservedMeter(request, PLANNED, new int[horizon.periods()])
                .read(minutes, size.inputPerMinute(), size.outputPerMinute())
                .get(0);
    }

    /** By hand: 150,000 - 100,000 input and 25,000 - 10,000 output are above, 65,000 tokens at $1 a million. */
    @Test
    void whatIsAboveEitherRateGoesOnDemand() {
        ReservedMonth month = read(150_000, 25_000, 1e9, ReservedSize.LEAST);
        assertThat(month.carriedInput()).isEqualTo(100_000);
        assertThat(month.carriedOutput()).isEqualTo(10_000);
        assertThat(month.spillUsd()).isCloseTo(0.065, within(1e-12));
        assertThat(month.refusedTokens()).isZero();
    }

    /** Room for input carries no output: only the 15,000 output tokens above are left. */
    @Test
    void aRateDoesNotLendToTheOther() {
        ReservedMonth month = read(20_000, 25_000, 1e9, ReservedSize.LEAST);
        assertThat(month.carriedInput()).isEqualTo(20_000);
        assertThat(month.spillUsd()).isCloseTo(0.015, within(1e-12));
    }

    @Test
    void whatIsWithinBothRatesLeavesNothing() {
        ReservedMonth month = read(100_000, 10_000, 1, ReservedSize.LEAST);
        assertThat(month.spillUsd()).isZero();
        assertThat(month.refusedTokens()).isZero();
        assertThat(month.carriedShare()).isEqualTo(1);
    }

    /** By hand: 50,000 + 2 x 15,000 = 80,000 quota tokens against 60,000: a quarter of the 65,000 above is refused. */
    @Test
    void theQuotaIsBehindTheReservationAndHasItsBurndown() {
        ReservedMonth month = read(150_000, 25_000, 60_000, ReservedSize.LEAST);
        assertThat(month.refusedTokens()).isCloseTo(16_250, within(1e-9));
        assertThat(month.refusedUsd()).isCloseTo(0.01625, within(1e-12));
        assertThat(month.refusedShare()).isCloseTo(16_250 / 175_000.0, within(1e-12));
        assertThat(month.spillUsd()).isCloseTo(0.065, within(1e-12));
    }

    /** By hand: 3/5 of the output is above and 1/3 of the input, so 60 of 100 requests ask; 45 are admitted, 3/4 of what is above. */
    @Test
    void aRequestOfWhichSomethingIsAboveCountsAsOne() {
        double size = Requests.office(2).meanInputPerRequest();
        PlanRules rules = Requests.counting(1e12, 0.45 * 150_000 / size);
        ReservedMonth month = read(150_000, 25_000, rules, ReservedSize.LEAST);
        assertThat(month.refusedTokens()).isCloseTo(0.25 * 65_000, within(1e-6));
    }

    @Test
    void aThousandTokensMoreOfEitherCarryAThousandMore() {
        ReservedMonth month = read(150_000, 25_000, 1e9, new ReservedSize(101_000, 11_000));
        assertThat(month.spillUsd()).isCloseTo(0.063, within(1e-12));
    }

    /** Without a reservation, and that of units that carry nothing, are the same thing. */
    @Test
    void noReservationIsNoUnit() {
        PlanRequest request = Reserved.request(2, Reserved.rules(60_000, 2, 0));
        SpillMeter meter = new SpillMeter(PLANNED, request, 0);
        meter.read(150_000, 25_000, 1);
        SpillTotals units = meter.totals(1);
        ReservedMonth reserved = read(150_000, 25_000, 60_000, new ReservedSize(0, 0));
        assertThat(reserved.spillUsd()).isCloseTo(units.spillUsd(0), within(1e-12));
        assertThat(reserved.refusedTokens()).isCloseTo(units.throttledTokens(0), within(1e-6));
        assertThat(reserved.refusedUsd()).isCloseTo(units.refusedUsd(0), within(1e-12));
        assertThat(reserved.allTokens()).isEqualTo(units.allTokens());
    }

    /** By hand: a unit of 100,000 and 10,000 carries two thirds of 150,000 and 15,000; the reservation the other third. */
    @Test
    void unitsThatAreOwnedCarryFirst() {
        PlanRequest request = Reserved.request(2, Reserved.rules(60_000, 2, 0));
        Horizon horizon = Horizon.of(request);
        Variant unit = new Variant("", new TokenRates(100_000, 10_000), 1, 1, 1, 1);
        KeptMinutes minutes =
                KeptMinutes.of(horizon, request.rules().futures(), 1, RequestSizes.of(request.demand(), horizon));
        minutes.keep(0, 150_000, 15_000);
        int[] one = new int[horizon.periods()];
        Arrays.fill(one, 1);
        ReservedMeter meter = new ReservedMeter(request, unit, one);
        ReservedMonth month = meter.read(minutes, 100_000, 10_000).get(0);
        assertThat(month.allTokens()).isEqualTo(165_000);
        assertThat(month.unitTokens()).isCloseTo(110_000, within(1e-6));
        assertThat(month.carriedInput()).isCloseTo(50_000, within(1e-6));
        assertThat(month.carriedShare()).isCloseTo(1, within(1e-12));
        assertThat(month.spillUsd()).isCloseTo(0, within(1e-12));
        assertThat(meter.input(minutes, 0)).isCloseTo(50_000, within(1e-6));
    }
}
