package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutePairsTest {

    private static final int COUNT = 20_000;

    /** Both are Gamma distributed, by Kolmogorov and Smirnov's test, and their covariance is the calmer one's squared CV. */
    @ParameterizedTest
    @CsvSource({"0.02, 0.108", "0.1, 0.101", "0.3, 0.3", "0.05, 3", "2, 5"})
    void eachHasItsOwnGammaDistribution(double calmerCvSquared, double burstierCvSquared) {
        double[] calmer = new double[COUNT];
        double[] burstier = new double[COUNT];
        MinutePairs pairs = new MinutePairs(new SplittableRandom(5), calmerCvSquared, burstierCvSquared);
        for (int i = 0; i < COUNT; i++) {
            pairs.draw();
            calmer[i] = pairs.calmer();
            burstier[i] = pairs.burstier();
        }
        assertThat(fit(calmerCvSquared, calmer)).isGreaterThan(0.01);
        assertThat(fit(burstierCvSquared, burstier)).isGreaterThan(0.01);
        assertThat(new Covariance().covariance(calmer, burstier)).isCloseTo(calmerCvSquared, withinPercentage(8));
    }

    private static double fit(double cvSquared, double[] drawn) {
        return TestUtils.kolmogorovSmirnovTest(new GammaDistribution(null, 1 / cvSquared, cvSquared), drawn);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 0.5"})
    void aCalmStreamDoesNotScatter(double calmerCvSquared, double burstierCvSquared) {
        MinutePairs pairs = new MinutePairs(new SplittableRandom(5), calmerCvSquared, burstierCvSquared);
        pairs.draw();
        assertThat(pairs.calmer()).isEqualTo(1);
        assertThat(pairs.burstier() == 1).isEqualTo(burstierCvSquared == 0);
    }
}
