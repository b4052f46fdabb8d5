package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class EvenDrawsTest {

    private static final int FUTURES = 256;
    private static final int NUMBERS = 30;

    /** The numbers of a place, future by future. */
    private static double[][] byPlace(long seed) {
        double[][] numbers = new double[NUMBERS][FUTURES];
        for (int future = 0; future < FUTURES; future++) {
            EvenDraws draws = new EvenDraws(seed, future);
            for (int place = 0; place < NUMBERS; place++) {
                numbers[place][future] = draws.nextDouble();
            }
        }
        return numbers;
    }

    @Test
    void ofAPowerOfTwoFuturesEachPartOfTheIntervalHasOne() {
        for (double[] numbers : byPlace(7)) {
            for (int count = 1; count <= FUTURES; count *= 2) {
                int parts = count;
                assertThat(IntStream.range(0, count)
                                .map(future -> (int) (numbers[future] * parts))
                                .distinct()
                                .count())
                        .isEqualTo(count);
            }
        }
    }

    /**
     * Halves are kept apart in pairs of futures, quarters in fours: sd^2 of a correlation is 9/16/128 + 9/256/64 + ... = .071^2, by chance it
     * were .0625^2.
     */
    @Test
    void oneNumberOfAFutureSaysNothingOfAnother() {
        double[][] numbers = byPlace(7);
        double squares = 0;
        double most = 0;
        for (int a = 0; a < NUMBERS; a++) {
            for (int b = 0; b < a; b++) {
                double correlation = new PearsonsCorrelation().correlation(numbers[a], numbers[b]);
                squares += correlation * correlation;
                most = Math.max(most, Math.abs(correlation));
            }
        }
        assertThat(Math.sqrt(squares / 435)).isCloseTo(0.071, within(0.015));
        assertThat(most).isLessThan(0.25);
    }

    @Test
    void anotherSeedIsAnotherSetOfNumbers() {
        assertThat(new EvenDraws(1, 3).nextDouble())
                .isEqualTo(new EvenDraws(1, 3).nextDouble())
                .isNotEqualTo(new EvenDraws(2, 3).nextDouble());
    }

    /** The mean level of a walk over its stretch is drawn evenly; its shocks stay normal and apart. */
    @Test
    void shocksAreStillIndependentNormals() {
        LevelShocks shocks = new LevelShocks(new LevelWalk(1000, 0, 0.01, 0.05, 10), 4 * 168);
        double[][] drawn = IntStream.range(0, 1024)
                .mapToObj(future -> shocks.draw(new EvenDraws(3, future)))
                .toArray(double[][]::new);
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b <= a; b++) {
                int i = a;
                int j = b;
                double mean = IntStream.range(0, 1024)
                        .mapToDouble(future -> drawn[future][i] * drawn[future][j])
                        .average()
                        .orElseThrow();
                assertThat(mean).isCloseTo(a == b ? 1 : 0, within(0.13));
            }
        }
    }
}
