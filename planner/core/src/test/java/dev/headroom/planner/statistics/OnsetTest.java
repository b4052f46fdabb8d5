package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OnsetTest {

    private static double[] ones(int days) {
        double[] ones = new double[days];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** All signs alike are one of 2^8 draws, at which the statistic is as large as can be: 1/256. */
    @Test
    void thePValueIsThatOfAllSigns() {
        double[] scores = ones(8);
        assertThat(Onset.of(scores, ones(8), 8, new SplittableRandom(1))
                        .orElseThrow()
                        .pValue())
                .isCloseTo(1 / 256.0, within(0.004));
    }

    @Test
    void theDayIsTheOneFromWhichScoresAreAboveZero() {
        SplittableRandom random = new SplittableRandom(2);
        double[] scores = new double[56];
        for (int day = 0; day < 56; day++) {
            scores[day] = random.nextDouble(-1, 1) + (day < 30 ? 0 : 1.5);
        }
        Onset onset = Onset.of(scores, ones(56), 7, random).orElseThrow();
        assertThat(onset.index()).isBetween(28, 32);
        assertThat(onset.pValue()).isLessThan(0.005);
    }

    /** Heavy tails: one day in twenty is thirty times as wild. Of 400 series at most 5 % and two standard errors. */
    @Test
    void scoresWithoutABondAreCalledOneNoMoreOftenThanSaid() {
        SplittableRandom random = new SplittableRandom(3);
        int alarms = 0;
        for (int series = 0; series < 400; series++) {
            double[] scores = random.doubles(21, -1, 1)
                    .map(score -> random.nextInt(20) == 0 ? 30 * score : score)
                    .toArray();
            alarms += Onset.of(scores, ones(21), 7, random).orElseThrow().pValue() <= 0.05 ? 1 : 0;
        }
        assertThat(alarms).isBetween(8, 29);
    }

    @Test
    void fewDaysHaveNoOnset() {
        assertThat(Onset.of(ones(6), ones(6), 7, new SplittableRandom(1))).isEmpty();
        assertThatThrownBy(() -> Onset.of(ones(6), ones(5), 7, new SplittableRandom(1)))
                .hasMessageContaining("as many");
    }
}
