package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.quantity.Estimate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Intervals against R 4.2.2, on {@code specsdm91} (SPEC SDM benchmark of 1991, from Gunther's book and R's package usl 3.0.3):
 *
 * <pre>{@code
 * x <- c(1,18,36,72,108,144,216); y <- c(64.9,995.9,1652.4,1853.2,1828.9,1775.0,1702.2)
 * m <- nls(y ~ g*x/(1+a*(x-1)+b*x*(x-1)), start=c(g=max(y/x),a=.01,b=.0001), algorithm="port", lower=c(0,0,0), upper=c(Inf,1,1))
 * s <- coef(summary(m)); s; sigma(m); resid(m)
 * cbind(s[,1]-qt(.95,4)*s[,2], s[,1]+qt(.95,4)*s[,2])   # 90 %
 * cbind(s[,1]-qt(.95,6)*s[,2], s[,1]+qt(.95,6)*s[,2])   # what usl's confint calls 95 %
 * }</pre>
 */
class UslIntervalTest {

    private static final double[] LOAD = {1, 18, 36, 72, 108, 144, 216};
    private static final double[] THROUGHPUT = {64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2};

    private static final UslFit FIT = UslFitter.fit(IntStream.range(0, LOAD.length)
            .mapToObj(i -> new LoadPoint(LOAD[i], THROUGHPUT[i]))
            .toList());

    private static void is(Estimate estimate, double value, double low, double high) {
        assertThat(estimate.value()).isCloseTo(value, withinPercentage(0.001));
        assertThat(estimate.low()).isCloseTo(low, withinPercentage(0.01));
        assertThat(estimate.high()).isCloseTo(high, withinPercentage(0.01));
        assertThat(estimate.confidence()).isEqualTo(0.9);
    }

    @Test
    void intervalsAreThoseOfR() {
        is(FIT.lambda(), 89.99523, 59.69424724, 120.2962063);
        is(FIT.sigma(), 0.02772847, 0.008282336722, 0.04717460327);
        is(FIT.kappa(), 1.043655e-4, 6.199447011e-5, 1.467365313e-4);
        assertThat(FIT.residualSd()).isCloseTo(82.84582, withinPercentage(0.001));
    }

    /**
     * R's usl takes {@code qt(level, n - 1)} where its columns say (1 - level) / 2: at level .95 that is qt(.95, 6) = 1.943180, and
     * the two-sided .95 of three fitted parameters is qt(.975, 4) = 2.776445. The same formula as its source gives here what it prints;
     * ours, at its true level, is qt(.95, 4) = 2.131847 standard errors.
     */
    @Test
    void theIntervalsOfTheUslPackageAreTheSameStandardErrorsTimesAnotherQuantile() {
        double narrower = 1.943180 / 2.131847;
        double half = narrower * (FIT.lambda().high() - FIT.lambda().value());
        assertThat(FIT.lambda().value() - half).isCloseTo(62.37585642, withinPercentage(0.01));
        assertThat(FIT.lambda().value() + half).isCloseTo(117.6145971, withinPercentage(0.01));
        double sigma = narrower * (FIT.sigma().high() - FIT.sigma().value());
        assertThat(FIT.sigma().value() - sigma).isCloseTo(0.01000330187, withinPercentage(0.02));
        double kappa = narrower * (FIT.kappa().high() - FIT.kappa().value());
        assertThat(FIT.kappa().value() + kappa).isCloseTo(1.429867335e-4, withinPercentage(0.01));
    }

    /**
     * The package's own expected output (tests/confint.Rout.save of usl 3.0.3, raytracer[1:6, ]: 20.856 (19.26717 to 22.44492), .02444
     * (.00754 to .04135), .00163 (.00110 to .00215)) is that formula: qt(.95, 5) = 2.015048, and ours qt(.95, 3) = 2.353363.
     */
    @Test
    void thePackagesOwnTestIsThatFormula() {
        UslFit rays = UslFitter.fit(List.of(
                new LoadPoint(1, 20),
                new LoadPoint(4, 78),
                new LoadPoint(8, 130),
                new LoadPoint(12, 170),
                new LoadPoint(16, 190),
                new LoadPoint(20, 200)));
        double narrower = 2.015048 / 2.353363;
        double lambda = narrower * (rays.lambda().high() - rays.lambda().value());
        assertThat(rays.lambda().value() - lambda).isCloseTo(19.26717, within(0.0005));
        assertThat(rays.lambda().value() + lambda).isCloseTo(22.44492, within(0.0005));
        double sigma = narrower * (rays.sigma().high() - rays.sigma().value());
        assertThat(rays.sigma().value() + sigma).isCloseTo(0.04135, within(0.00001));
    }

    @Test
    void residualsAreKept() {
        double[] r = {
            -25.095226772, -81.657846443, 111.090381790, 3.052556958, -49.989568073, -46.595282577, 55.995330046
        };
        for (int i = 0; i < r.length; i++) {
            assertThat(FIT.residuals().get(i)).isCloseTo(r[i], within(0.01));
        }
        assertThat(FIT.bracketsPeak()).isTrue();
    }
}
