package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeakMultiplierTest {

    private static double quantile(double cvSquared, double u) {
        return PeakMultiplier.at(cvSquared, -Math.log(-Math.log(u)));
    }

    /** SciPy 1.17.1: {@code gammainccinv(1 / c, -expm1(log(u) / 60)) * c}. */
    @ParameterizedTest
    @CsvSource({
        "0.02, 0.1, 1.2654085783803093",
        "0.02, 0.5, 1.3490093161175614",
        "0.02, 0.99, 1.5877105461771488",
        "0.108, 0.1, 1.655225831113921",
        "0.108, 0.5, 1.892086243377667",
        "0.108, 0.99, 2.619667308007153",
        "4, 0.1, 5.6511186683819",
        "4, 0.5, 9.290792580846361",
        "4, 0.99, 23.849665758308475",
        "100, 0.1, 1.234521555147688",
        "100, 0.5, 21.902132958332764",
        "100, 0.99, 281.91665519728593"
    })
    void itIsTheQuantileThatSciPyHas(double cvSquared, double u, double expected) {
        assertThat(quantile(cvSquared, u)).isCloseTo(expected, withinPercentage(cvSquared > 1 ? 0.4 : 0.003));
    }

    /** An exponential variable's in closed form, also beyond the table's edges. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.01, 0.5, 0.999, 1 - 1e-12})
    void ofExponentialMinutesItIsTheClosedForm(double u) {
        assertThat(quantile(1, u)).isCloseTo(-Math.log(-Math.expm1(Math.log(u) / 60)), withinPercentage(0.003));
    }

    /** Commons Math's, at shapes between the table's rows and at scores between its columns. */
    @Test
    void itIsTheQuantileAtTheSixtiethRoot() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            double cvSquared = Math.exp(random.nextDouble(Math.log(1e-5), Math.log(1)));
            double u = random.nextDouble(1e-6, 1);
            double expected = new GammaDistribution(null, 1 / cvSquared, cvSquared)
                    .inverseCumulativeProbability(Math.pow(u, 1 / 60.0));
            assertThat(quantile(cvSquared, u)).as("%s %s", cvSquared, u).isCloseTo(expected, withinPercentage(0.01));
        }
    }

    /** Kolmogorov and Smirnov's test of two samples: drawn at once, and read minute by minute. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.108, 1, 8})
    void itIsDistributedAsTheLargestOfSixtyMinutes(double cvSquared) {
        SplittableRandom random = new SplittableRandom(11);
        MinuteMultipliers minutes = new MinuteMultipliers(random, cvSquared);
        double[] read = IntStream.range(0, 3_000)
                .mapToDouble(hour -> IntStream.range(0, 60)
                        .mapToDouble(m -> minutes.next())
                        .max()
                        .orElseThrow())
                .toArray();
        double[] drawn = IntStream.range(0, 3_000)
                .mapToDouble(hour -> PeakMultiplier.at(cvSquared, PeakMultiplier.score(random)))
                .toArray();
        assertThat(TestUtils.kolmogorovSmirnovTest(read, drawn)).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-4, 0.1, 3, 1e3, 1e7})
    void itRisesWithTheScore(double cvSquared) {
        double[] largest = IntStream.rangeClosed(-30, 140)
                .mapToDouble(tenth -> PeakMultiplier.at(cvSquared, tenth / 10.0))
                .toArray();
        for (int i = 1; i < largest.length; i++) {
            assertThat(largest[i]).isGreaterThanOrEqualTo(largest[i - 1]);
        }
    }

    @Test
    void withoutScatterItIsTheMean() {
        assertThat(PeakMultiplier.at(0, 5)).isEqualTo(1);
    }
}
