package dev.headroom.planner.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.demand.Holidays;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final int WEEK = 168;

    private static BackTestResult test(int hours) {
        UsageHistory history = Histories.hourly(hours, h -> Histories.officeHours(h, 10_000) * (1 + 0.1 * (h % 7)));
        return BackTest.run(history, ZoneOffset.UTC, Holidays.NONE, CommitmentTerm.ONE_MONTH, 1);
    }

    @Test
    void aHistoryThatIsTooShortIsToldHowLongItMustBe() {
        assertThat(((NotTested) test(44 * 24 - 1)).refusal().reason())
                .isEqualTo("not enough data: 43 days; a back-test over a term of 1 month needs at least 44 days");
    }

    /** 44 days have one origin; 104 have the room of 60 days, two horizons: the first origin, one behind its end, and one more. */
    @Test
    void originsThatDoNotOverlapAreCounted() {
        BackTest least = (BackTest) test(44 * 24);
        assertThat(least.origins()).containsExactly(Histories.MONDAY.plus(Duration.ofDays(14)));
        assertThat(least.independent()).isEqualTo(1);
        BackTest longer = (BackTest) test(104 * 24);
        assertThat(longer.origins()).hasSize(9);
        assertThat(longer.independent()).isEqualTo(3);
        assertThat(longer.origins().get(8)).isEqualTo(Histories.MONDAY.plus(Duration.ofDays(74)));
        assertThat(longer.input().model().hours()).isEqualTo(9 * 30 * 24);
    }

    /** A steady week with a shape: the model's loss is far below that of flat quantiles. */
    @Test
    void aSteadyShapeIsForecastBetterThanFlat() {
        BackTest test = (BackTest) test(10 * WEEK);
        assertThat(test.input().model().weightedLoss(0.95))
                .isLessThan(test.input().flat().weightedLoss(0.95) / 2);
        assertThat(test.output().model().weightedLoss(0.95))
                .isCloseTo(test.input().model().weightedLoss(0.95), within(0.01));
    }
}
