package dev.headroom.planner.regret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What holds for every rule. */
abstract class CommitmentRuleContract {

    static final int WEEK = 168;
    static final double RATIO = 2.1;

    abstract CommitmentRule rule();

    /** Eight weeks of office hours that grow by 2 % a week. */
    static double[] growing(int hours, double factor) {
        double[] need = new double[hours];
        for (int hour = 0; hour < hours; hour++) {
            boolean busy = hour / 24 % 7 < 5 && hour % 24 >= 8 && hour % 24 < 18;
            need[hour] = factor * (busy ? 50 : 10) * Math.pow(1.02, hour / (double) WEEK) * (1 + hour % 5 * 0.01);
        }
        return need;
    }

    static Known known(double[] all, int origin) {
        double[] futures = Arrays.copyOfRange(all, origin - 4 * WEEK, origin);
        return new Known(Arrays.copyOf(all, origin), all.length - origin, Increment.NONE, Sample.of(futures));
    }

    private double cost(double[] all) {
        int origin = 8 * WEEK;
        return rule().cost(known(all, origin), Arrays.copyOfRange(all, origin, all.length), RATIO);
    }

    @Test
    void threeTimesTheNeedCostsThreeTimesAsMuch() {
        assertThat(cost(growing(12 * WEEK, 3))).isCloseTo(3 * cost(growing(12 * WEEK, 1)), within(1e-6));
    }

    /** The last hour is far above any level, so a thousand more of it cost a thousand on demand, unless it was foreseen. */
    @Test
    void hoursToComeAreNotLookedAt() {
        double[] high = growing(12 * WEEK, 1);
        high[high.length - 1] = 1_000_000;
        double[] higher = high.clone();
        higher[high.length - 1] += 1000;
        assertThat(cost(higher) - cost(high)).isCloseTo(1000 * RATIO, within(1e-3));
    }

    @Test
    void noRuleBeatsHindsightWhereNeedIsSteady() {
        double[] steady = new double[12 * WEEK];
        Arrays.fill(steady, 10);
        double hindsight = CommitmentCost.of(new double[4 * WEEK], 10, RATIO);
        assertThat(cost(steady)).isBetween(hindsight - 1e-6, hindsight * RATIO + 1e-6);
    }

    @Test
    void hoursThatWereNotObservedAreLeftOut() {
        double[] gaps = growing(12 * WEEK, 1);
        Arrays.fill(gaps, 2 * WEEK, 3 * WEEK, Double.NaN);
        Arrays.fill(gaps, 10 * WEEK, 11 * WEEK, Double.NaN);
        assertThat(cost(gaps)).isBetween(0.0, cost(growing(12 * WEEK, 1)));
    }
}
