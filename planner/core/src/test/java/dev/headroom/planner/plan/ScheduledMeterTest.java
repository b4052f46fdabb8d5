package dev.headroom.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.quantity.TokenRates;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScheduledMeterTest {

    private static final Variant PLANNED = new Variant("", new TokenRates(1000, 100), 1, 1, 1);

    /** The meter of every number of units at once is held against a loop of its own. */
    @Test
    void unitsThatNeverChangeAreThoseOfTheOtherMeter() {
        PlanRequest request = Requests.with(2000);
        SpillMeter all = new SpillMeter(PLANNED, request, 6);
        ScheduledMeter two = new ScheduledMeter(PLANNED, request);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2000; i++) {
            double input = random.nextDouble(0, 9000);
            double output = random.nextDouble(0, 900);
            all.read(input, output);
            two.read(input, output, 2);
        }
        SpillTotals expected = all.totals(3);
        ScheduledMonth month = two.month(3);
        assertThat(month.spillUsd()).isCloseTo(expected.spillUsd(2), withinPercentage(1e-9));
        assertThat(month.carriedTokens()).isCloseTo(expected.carriedTokens(2), withinPercentage(1e-9));
        assertThat(month.refusedTokens()).isCloseTo(expected.throttledTokens(2), withinPercentage(1e-9));
        assertThat(month.refusedUsd()).isCloseTo(expected.refusedUsd(2), withinPercentage(1e-9));
        assertThat(month.allTokens()).isCloseTo(expected.allTokens(), withinPercentage(1e-9));
    }

    /** By hand: 2,600 tokens of 2.5 units; two units leave a fifth, three nothing. */
    @Test
    void eachMinuteHasItsOwnUnits() {
        ScheduledMeter meter = new ScheduledMeter(PLANNED, Requests.with(1e12));
        meter.read(2500, 100, 2);
        meter.read(2500, 100, 3);
        assertThat(meter.month(1).spilledTokens()).isCloseTo(520, withinPercentage(1e-9));
    }
}
