package dev.headroom.planner.plan.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpillMeterTest {

    private static final Variant PLANNED = new Variant("", new TokenRates(1000, 100), 1, 1, 1, 1);

    private static SpillMeter meter(double quotaTokensPerMinute) {
        return new SpillMeter(PLANNED, Requests.with(quotaTokensPerMinute), 6);
    }

    /** By hand: 2,500 input ask for 2.5 units; one unit leaves 60 % of it, two 20 %, three nothing. At $1 a million each. */
    @Test
    void spillsWhatTheUnitsDoNotCarry() {
        SpillMeter meter = meter(1e12);
        meter.read(2500, 100, 1);
        SpillTotals totals = meter.totals(1);
        double all = 2600 / 1e6;
        assertThat(totals.spillUsd(0)).isCloseTo(all, within(1e-15));
        assertThat(totals.spillUsd(1)).isCloseTo(all * 0.6, within(1e-15));
        assertThat(totals.spillUsd(2)).isCloseTo(all * 0.2, within(1e-15));
        assertThat(totals.spillUsd(3)).isZero();
        assertThat(totals.carriedTokens(2)).isCloseTo(0.8 * 2600, within(1e-9));
    }

    /** The smallest number there is, over a unit, is nothing at all. */
    @Test
    void aMinuteOfAlmostNothingIsNothing() {
        SpillMeter meter = meter(1e12);
        meter.read(Double.MIN_VALUE, 0, 1);
        assertThat(meter.totals(1).allTokens()).isZero();
    }

    @Test
    void theStreamThatBindsDecides() {
        SpillMeter meter = meter(1e12);
        meter.read(100, 400, 1);
        assertThat(meter.totals(1).carriedTokens(1)).isCloseTo(0.25 * 500, within(1e-9));
    }

    /** By hand: 2,600 quota tokens against a quota of 1,300 refuse half; with one unit 1,560 spill and 260 are refused. */
    @Test
    void theQuotaBehindItRefusesTheRest() {
        SpillMeter meter = meter(1300);
        meter.read(2500, 100, 1);
        SpillTotals totals = meter.totals(1);
        assertThat(totals.throttledShare(0)).isCloseTo(0.5, within(1e-12));
        assertThat(totals.throttledShare(1)).isCloseTo(260 / 2600.0, within(1e-12));
        assertThat(totals.throttledShare(2)).isZero();
        assertThat(totals.spillUsd(0)).isCloseTo(2600 / 1e6, within(1e-15));
        assertThat(totals.refusedUsd(0)).isCloseTo(1300 / 1e6, within(1e-15));
        assertThat(totals.refusedUsd(1)).isCloseTo(260 / 1e6, within(1e-15));
    }

    /** By hand: of 10 requests a quota admits 4; one unit leaves 6 of them, two leave 2. Tokens bind nowhere. */
    @Test
    void aQuotaOfRequestsRefusesAsOneOfTokensDoes() {
        SpillMeter meter = new SpillMeter(PLANNED, Requests.with(Requests.counting(1e12, 4)), 6);
        meter.read(2500, 100, 10);
        SpillTotals totals = meter.totals(1);
        assertThat(totals.throttledShare(0)).isCloseTo(0.6, within(1e-12));
        assertThat(totals.throttledShare(1)).isCloseTo(0.2, within(1e-12));
        assertThat(totals.throttledShare(2)).isZero();
        assertThat(totals.refusedUsd(1)).isCloseTo(0.2 * 2600 / 1e6, within(1e-15));
        assertThat(totals.spillUsd(1)).isCloseTo(0.6 * 2600 / 1e6, within(1e-15));
    }

    /** Of 10 requests 4 are interactive, so that a quota of 4 refuses none. */
    @Test
    void requestsThatWaitAreNotCounted() {
        PlanRules waiting = new PlanRules(Requests.counting(1e12, 4).quota(), 0.001, 0.9, 0.6, 12, 7);
        SpillMeter meter = new SpillMeter(PLANNED, Requests.with(waiting), 6);
        meter.read(2500, 100, 10);
        assertThat(meter.totals(1).throttledShare(0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void theFastSumsAreThoseOfMinuteByMinute() {
        SplittableRandom random = new SplittableRandom(11);
        List<double[]> minutes = new ArrayList<>();
        SpillMeter meter = new SpillMeter(PLANNED, Requests.with(Requests.counting(2000, 20)), 6);
        for (int i = 0; i < 5000; i++) {
            double[] minute = {random.nextDouble(0, 9000), random.nextDouble(0, 900), random.nextDouble(0, 90)};
            minutes.add(minute);
            meter.read(minute[0], minute[1], minute[2]);
        }
        SpillTotals totals = meter.totals(1);
        for (int u = 0; u <= 6; u++) {
            double usd = 0;
            double refused = 0;
            for (double[] minute : minutes) {
                double need = Math.max(minute[0] / 1000, minute[1] / 100);
                double share = Math.max(0, 1 - u / need);
                double spilled = share * (minute[0] + minute[1]);
                double requests = share * minute[2];
                usd += spilled / 1e6;
                double admitted = Math.min(spilled, Math.min(2000, requests > 20 ? spilled * 20 / requests : spilled));
                refused += (spilled - admitted) / 1e6;
            }
            assertThat(totals.spillUsd(u)).as("%s units", u).isCloseTo(usd, within(1e-9 + usd * 1e-9));
            assertThat(totals.refusedUsd(u)).as("%s units", u).isCloseTo(refused, within(1e-9 + refused * 1e-9));
        }
    }

    @Test
    void moreUnitsNeverSpillMore() {
        SplittableRandom random = new SplittableRandom(12);
        SpillMeter meter = meter(3000);
        for (int i = 0; i < 1000; i++) {
            meter.read(random.nextDouble(0, 20_000), random.nextDouble(0, 2000), 1);
        }
        SpillTotals totals = meter.totals(1);
        for (int u = 1; u <= totals.mostUnits(); u++) {
            assertThat(totals.throttledShare(u)).isLessThanOrEqualTo(totals.throttledShare(u - 1));
            assertThat(totals.carriedTokens(u)).isGreaterThanOrEqualTo(totals.carriedTokens(u - 1));
        }
    }

    @Test
    void aMinuteWithoutTokensCostsNothing() {
        SpillMeter meter = meter(1);
        meter.read(0, 0, 1);
        SpillTotals totals = meter.totals(1);
        assertThat(totals.spillUsd(0)).isZero();
        assertThat(totals.throttledShare(0)).isZero();
        assertThat(totals.carriedTokens(0)).isZero();
    }
}
