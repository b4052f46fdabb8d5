package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinuteMultipliersTest {

    private static double[] drawn(double cvSquared, int count) {
        MinuteMultipliers multipliers = new MinuteMultipliers(new SplittableRandom(7), cvSquared);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = multipliers.next();
        }
        return values;
    }

    /** Kolmogorov and Smirnov's test against Commons Math's distribution function, on both sides of shape 1. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.108, 0.5, 1, 1.5, 4, 20})
    void theyFollowTheGammaDistributionOfMeanOne(double cvSquared) {
        GammaDistribution gamma = new GammaDistribution(null, 1 / cvSquared, cvSquared);
        assertThat(TestUtils.kolmogorovSmirnovTest(gamma, drawn(cvSquared, 20_000)))
                .isGreaterThan(0.01);
    }

    @Test
    void withoutScatterEveryMinuteIsTheMean() {
        assertThat(drawn(0, 3)).containsExactly(1, 1, 1);
    }

    /** The checksum is that of Java 17.0.18 and of 25.0.3. */
    @Test
    void theSameSeedGivesTheSameMultipliersOnEveryJdk() {
        long checksum = 0;
        for (double value : drawn(0.108, 200_000)) {
            checksum = 31 * checksum + Double.doubleToLongBits(value);
        }
        assertThat(checksum).isEqualTo(8024902576350764917L);
    }
}
