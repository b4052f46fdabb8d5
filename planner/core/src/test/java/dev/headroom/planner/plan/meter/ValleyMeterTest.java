package dev.headroom.planner.plan.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.TokenRates;
import org.junit.jupiter.api.Test;

/** A unit carries 1,000 input and 100 output tokens a minute; tokens cost $1 a million, half that in batch; half of all may wait. */
class ValleyMeterTest {

    private static final TokenRates UNIT = new TokenRates(1000, 100);
    private static final PlanRequest HALF_WAITS = new PlanRequest(
            Requests.OFFICE, Requests.unit(1000, 100), Requests.prices(3, 2, 1), Requests.rules(1e12, 0.5));

    private static SpillTotals minutes(int count, double input, double output) {
        SpillMeter meter = new SpillMeter(new Variant("", UNIT, 1, 1, 1, 1), HALF_WAITS, 3);
        for (int i = 0; i < count; i++) {
            meter.read(input, output, 1);
        }
        return meter.totals(1);
    }

    /** By hand: 0.8 units at once leave 0.2 of a unit idle for the other 0.8: a quarter of it. Two units leave more than enough. */
    @Test
    void idleUnitsCarryWhatMayWait() {
        SpillTotals day = minutes(1440, 1600, 160);
        double batch = 1440 * 880 * 0.5 / 1e6;
        assertThat(day.deferredTokens()).isCloseTo(1440 * 880.0, within(1e-6));
        assertThat(day.deferredUsd(0)).isCloseTo(batch, within(1e-9));
        assertThat(day.deferredUsd(1)).isCloseTo(batch * 0.75, within(1e-9));
        assertThat(day.deferredUsd(2)).isZero();
        assertThat(day.filledTokens(1)).isCloseTo(1440 * 220.0, within(1e-6));
        assertThat(day.spillUsd(1)).isZero();
    }

    @Test
    void whatWaitsDoesNotCountAsSpill() {
        SpillTotals minute = minutes(1, 1600, 160);
        assertThat(minute.spillUsd(0)).isCloseTo(880 / 1e6, within(1e-15));
        assertThat(minute.allTokens()).isCloseTo(880, within(1e-9));
    }

    /** What one day cannot hold is not left for the next: it waits a day and no longer. */
    @Test
    void aDayIsFilledFromItsOwnValleys() {
        SpillMeter meter = new SpillMeter(new Variant("", UNIT, 1, 1, 1, 1), HALF_WAITS, 1);
        for (int i = 0; i < 2 * 1440; i++) {
            meter.read(i < 1440 ? 2000 : 0, i < 1440 ? 200 : 0, 1);
        }
        assertThat(meter.totals(1).filledTokens(1)).isZero();
    }

    @Test
    void everyMinuteOnceIsTheSameAsOneInFiveForFive() {
        SpillTotals all = minutes(1440, 1600, 160);
        SpillMeter some = new SpillMeter(new Variant("", UNIT, 1, 1, 1, 1), HALF_WAITS, 3);
        for (int i = 0; i < 288; i++) {
            some.read(1600, 160, 1);
        }
        assertThat(some.totals(5).deferredUsd(1)).isCloseTo(all.deferredUsd(1), within(1e-9));
    }
}
