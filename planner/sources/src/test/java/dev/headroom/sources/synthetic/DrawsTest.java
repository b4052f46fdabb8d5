package dev.headroom.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A share of 200,000 draws has a standard error of at most .0011; tolerances are four of them. */
class DrawsTest {

    private static final int DRAWS = 200_000;

    private final Draws draws = new Draws(new SplittableRandom(20260901));

    private static double[] many(DoubleSupplier draw) {
        return DoubleStream.generate(draw).limit(DRAWS).toArray();
    }

    private static double share(double[] values, double atMost) {
        return DoubleStream.of(values).filter(v -> v <= atMost).count() / (double) DRAWS;
    }

    private static double variance(double[] values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        return DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum() / (DRAWS - 1);
    }

    /** Phi(1) = .8413, Phi(-2) = .0228. */
    @Test
    void normalDrawsFollowTheTable() {
        double[] values = many(draws::normal);
        assertThat(share(values, 1)).isCloseTo(0.8413, within(0.0045));
        assertThat(share(values, -2)).isCloseTo(0.0228, within(0.0015));
        assertThat(variance(values)).isCloseTo(1, within(0.013));
    }

    /** Distribution function of a Gamma of mean 1 by the series of the incomplete gamma function; shape is 1 / CV^2. */
    @ParameterizedTest
    @CsvSource({"2, 1, 0.6827", "1, 1, 0.6321", "0.02, 1, 0.5188", "0.02, 1.2, 0.9156"})
    void gammaDrawsFollowTheirDistribution(double cvSquared, double at, double expected) {
        double[] values = many(() -> draws.gamma(cvSquared));
        assertThat(share(values, at)).isCloseTo(expected, within(0.0045));
        assertThat(DoubleStream.of(values).average().orElseThrow())
                .isCloseTo(1, within(4 * Math.sqrt(cvSquared / DRAWS)));
    }

    @Test
    void aGammaWithoutVariationIsItsMean() {
        assertThat(draws.gamma(0)).isEqualTo(1);
    }

    /** Distribution function of the Poisson, summed term by term. */
    @ParameterizedTest
    @CsvSource({"0.5, 0, 0.6065", "9.9, 9, 0.4701", "12, 7, 0.0895", "12, 12, 0.5760", "4300, 4300, 0.5041"})
    void poissonDrawsFollowTheirDistribution(double mean, int at, double expected) {
        double[] values = many(() -> draws.poisson(mean));
        assertThat(share(values, at)).isCloseTo(expected, within(0.0045));
        assertThat(DoubleStream.of(values).average().orElseThrow())
                .isCloseTo(mean, within(4 * Math.sqrt(mean / DRAWS)));
        assertThat(variance(values) / mean).isCloseTo(1, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.04, 0.5})
    void logNormalDrawsHaveMeanOne(double sd) {
        double[] values = many(() -> draws.logNormal(sd));
        assertThat(DoubleStream.of(values).average().orElseThrow()).isCloseTo(1, within(0.006));
        assertThat(share(values, Math.exp(-sd * sd / 2))).isCloseTo(sd == 0 ? 1 : 0.5, within(0.0045));
    }

    /** From lgamma of the C library. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "9, 12.801827480081467",
        "10, 15.104412573075514",
        "170, 706.5730622457874",
        "4300, 31680.494440295002"
    })
    void logarithmsOfFactorialsAreThoseOfTheLibrary(double n, double expected) {
        assertThat(LogFactorial.of(n)).isCloseTo(expected, within(1e-10 * Math.max(1, expected)));
    }
}
