package dev.headroom.loadtest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.config.Arrivals;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTimesTest {

    private static final long HOUR = 3_600_000_000_000L;

    private static SummaryStatistics gaps(long[] arrivals) {
        SummaryStatistics gaps = new SummaryStatistics();
        for (int i = 1; i < arrivals.length; i++) {
            gaps.addValue((arrivals[i] - arrivals[i - 1]) / 1e9);
        }
        return gaps;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 2, 3})
    void gapsHaveTheMeanOfTheRateAndTheVariationThatWasAskedFor(double variation) {
        long[] arrivals = ArrivalTimes.draw(new Arrivals(variation), 20, 0, HOUR, new SplittableRandom(5));
        SummaryStatistics gaps = gaps(arrivals);
        // 72,000 gaps: the standard error of their mean is variation / 268 of it.
        assertThat(gaps.getMean() * 20).isCloseTo(1, within(0.001 + 4 * variation / 268));
        assertThat(gaps.getStandardDeviation() / gaps.getMean()).isCloseTo(variation, within(0.001 + 0.03 * variation));
    }

    @Test
    void arrivalsAreInOrderAndInsideTheStretch() {
        long[] arrivals = ArrivalTimes.draw(new Arrivals(2), 50, HOUR, 2 * HOUR, new SplittableRandom(1));
        assertThat(arrivals).isSorted();
        assertThat(Arrays.stream(arrivals)).allMatch(at -> at >= HOUR && at < 2 * HOUR);
    }

    @Test
    void aMetronomeKeepsItsBeat() {
        assertThat(ArrivalTimes.draw(Arrivals.CONSTANT, 4, 0, 1_000_000_000L, new SplittableRandom(1)))
                .containsExactly(250_000_000L, 500_000_000L, 750_000_000L);
    }

    /** Counts of a Poisson process in equal windows have a variance equal to their mean (index of dispersion 1). */
    @Test
    void burstsSpreadTheCountsOfMinutes() {
        assertThat(dispersion(Arrivals.POISSON)).isCloseTo(1, within(0.5));
        // A renewal process's counts tend to the squared variation of its gaps (Cox, Renewal Theory, 1962, 4.2).
        assertThat(dispersion(new Arrivals(2))).isCloseTo(4, within(1.6));
    }

    private static double dispersion(Arrivals process) {
        long[] minutes = new long[60 * 4];
        for (long at : ArrivalTimes.draw(process, 10, 0, 4 * HOUR, new SplittableRandom(9))) {
            minutes[(int) (at / 60_000_000_000L)]++;
        }
        SummaryStatistics counts = new SummaryStatistics();
        Arrays.stream(minutes).forEach(counts::addValue);
        return counts.getVariance() / counts.getMean();
    }

    @Test
    void theSameSeedGivesTheSameArrivals() {
        Arrivals bursts = new Arrivals(1.5);
        assertThat(ArrivalTimes.draw(bursts, 5, 0, HOUR, new SplittableRandom(3)))
                .isEqualTo(ArrivalTimes.draw(bursts, 5, 0, HOUR, new SplittableRandom(3)));
    }
}
