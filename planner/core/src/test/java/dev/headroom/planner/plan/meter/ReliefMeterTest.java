package dev.headroom.planner.plan.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.TokenRates;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReliefMeterTest {

    private static final Variant PLANNED = new Variant("", new TokenRates(1000, 100), 1, 1, 1, 1);

    /** What two units leave less what five leave. */
    @Test
    void takesOffWhatTheOtherMeterSaysBetweenTwoNumbersOfUnits() {
        PlanRequest request = Requests.with(Requests.counting(2000, 20));
        SpillMeter all = new SpillMeter(PLANNED, request, 6);
        ReliefMeter more = new ReliefMeter(PLANNED, request);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2000; i++) {
            double input = random.nextDouble(0, 9000);
            double output = random.nextDouble(0, 900);
            double requests = random.nextDouble(0, 90);
            all.read(input, output, requests);
            more.read(input, output, requests, 2, 3);
        }
        SpillTotals totals = all.totals(3);
        Relief relief = more.relief(3);
        assertThat(relief.usd()).isCloseTo(totals.spillUsd(2) - totals.spillUsd(5), withinPercentage(1e-6));
        assertThat(relief.tokens())
                .isCloseTo(totals.carriedTokens(5) - totals.carriedTokens(2), withinPercentage(1e-6));
        assertThat(relief.refusedTokens())
                .isCloseTo(totals.throttledTokens(2) - totals.throttledTokens(5), withinPercentage(1e-6));
        assertThat(relief.refusedUsd()).isCloseTo(totals.refusedUsd(2) - totals.refusedUsd(5), withinPercentage(1e-6));
        assertThat(relief.lateTokens()).isZero();
    }

    /** By hand: 2,600 tokens of 2.5 units; a second unit carries 1,040 of them, a third the last 520. */
    @Test
    void eachMinuteHasItsOwnUnits() {
        ReliefMeter meter = new ReliefMeter(PLANNED, Requests.with(1e12));
        meter.read(2500, 100, 1, 1, 1);
        meter.read(2500, 100, 1, 2, 1);
        meter.read(2500, 100, 1, 3, 1);
        assertThat(meter.relief(1).tokens()).isCloseTo(1040 + 520, withinPercentage(1e-9));
    }
}
