package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.quantity.Estimate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UslFitterTest {

    /** Throughput at concurrency 1 to 32: the Cisco benchmark that usl4j's ModelTest and Schwartz's USL book fit. */
    private static final double[] CISCO = {
        955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71, 8646.7,
        9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52, 11151.43, 11518.63, 11806, 12089.37,
        12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4, 12074.39
    };

    private static List<LoadPoint> points(double[] throughput) {
        return IntStream.range(0, throughput.length)
                .mapToObj(i -> new LoadPoint(i + 1, throughput[i]))
                .toList();
    }

    /** The book's values, with usl4j's tolerance of .02 %: codahale/usl4j, ModelTest, BOOK_KAPPA, BOOK_SIGMA, BOOK_LAMBDA. */
    @Test
    void recoversThePublishedCiscoModel() {
        UslFit fit = UslFitter.fit(points(CISCO));
        assertThat(fit.curve().sigma()).isCloseTo(0.02671591, withinPercentage(0.02));
        assertThat(fit.curve().kappa()).isCloseTo(7.690945e-4, withinPercentage(0.02));
        assertThat(fit.curve().lambda()).isCloseTo(995.6486, withinPercentage(0.02));
        assertThat(Math.floor(fit.curve().peakConcurrency())).isEqualTo(35);
    }

    /**
     * Standard errors s^2 (J'J)^-1 worked out apart, in exact fractions, at the book's values: 28.698, 4.4938e-3, 8.6454e-5 with
     * s = 187.897; t(.95, 29) = 1.699127 from a printed table.
     */
    @Test
    void intervalsAreTOfTheLinearisedModel() {
        UslFit fit = UslFitter.fit(points(CISCO));
        assertThat(fit.residualSd()).isCloseTo(187.897, withinPercentage(0.1));
        assertThat(halfWidth(fit.lambda())).isCloseTo(1.699127 * 28.698, withinPercentage(0.5));
        assertThat(halfWidth(fit.sigma())).isCloseTo(1.699127 * 4.4938e-3, withinPercentage(0.5));
        assertThat(halfWidth(fit.kappa())).isCloseTo(1.699127 * 8.6454e-5, withinPercentage(0.5));
    }

    private static double halfWidth(Estimate estimate) {
        return estimate.high() - estimate.value();
    }

    /** The same Cisco points cut short miss the last one by tens of per cent, as docs/model.md has it. */
    @Test
    void isNotReadFarBeyondWhatWasTested() {
        UslFit fit = UslFitter.fit(points(java.util.Arrays.copyOf(CISCO, 12)));
        assertThat(fit.throughputAt(12 * 1.3)).isPositive();
        assertThatThrownBy(() -> fit.throughputAt(32)).hasMessageContaining("must be from 0.0 to 15.6");
    }

    static Stream<Usl> models() {
        SplittableRandom random = new SplittableRandom(42);
        return Stream.generate(() -> new Usl(
                        random.nextDouble(1, 1000), random.nextDouble(0.001, 0.3), random.nextDouble(1e-5, 0.01)))
                .limit(100);
    }

    @ParameterizedTest
    @MethodSource("models")
    void recoversTheLawThatMadeThePoints(Usl law) {
        UslFit fit = UslFitter.fit(IntStream.rangeClosed(1, 40)
                .mapToObj(n -> new LoadPoint(n, law.throughputAt(n)))
                .toList());
        assertThat(fit.curve().lambda()).isCloseTo(law.lambda(), withinPercentage(0.01));
        assertThat(fit.curve().sigma()).isCloseTo(law.sigma(), within(1e-5));
        assertThat(fit.curve().kappa()).isCloseTo(law.kappa(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("models")
    void littlesLawJoinsThroughputAndLatency(Usl law) {
        for (double n : new double[] {1, 2, 7.5, 30, 200}) {
            assertThat(law.throughputAt(n) * law.latencySecondsAt(n)).isCloseTo(n, withinPercentage(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void throughputIsGreatestAtThePeak(Usl law) {
        double peak = law.peakConcurrency();
        assertThat(law.throughputAt(peak)).isGreaterThanOrEqualTo(law.throughputAt(peak * 1.01));
        assertThat(law.throughputAt(peak)).isGreaterThanOrEqualTo(law.throughputAt(peak * 0.99));
    }

    @Test
    void aLineHasNoContentionAndNoPeak() {
        UslFit fit = UslFitter.fit(IntStream.rangeClosed(1, 8)
                .mapToObj(n -> new LoadPoint(n, 10.0 * n))
                .toList());
        assertThat(fit.curve().sigma()).isCloseTo(0, within(1e-9));
        assertThat(fit.curve().kappa()).isCloseTo(0, within(1e-9));
        assertThat(fit.curve().throughputAt(5)).isCloseTo(50, withinPercentage(0.01));
    }

    /** Faster than linear: the law has no room for it, and the parameters stay at 0 rather than go below. */
    @Test
    void superlinearPointsLeaveNoParameterBelowZero() {
        UslFit fit = UslFitter.fit(IntStream.rangeClosed(1, 8)
                .mapToObj(n -> new LoadPoint(n, 10.0 * Math.pow(n, 1.2)))
                .toList());
        assertThat(fit.curve().sigma()).isGreaterThanOrEqualTo(0);
        assertThat(fit.curve().kappa()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void tooFewLoadsAreRefusedWithTheirNumber() {
        List<LoadPoint> repeated =
                Stream.of(1, 2, 3, 4, 5, 5, 5).map(n -> new LoadPoint(n, n)).toList();
        assertThatThrownBy(() -> UslFitter.fit(repeated)).hasMessageContaining("at least 6 different loads, got 5");
    }

    @Test
    void lawsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Usl(Double.NaN, 0, 0)).hasMessageContaining("lambda");
        assertThatThrownBy(() -> new Usl(1, -0.1, 0)).hasMessageContaining("sigma");
        assertThat(new Usl(1, 1.5, 0.1).peakConcurrency()).isEqualTo(1);
        assertThat(new Usl(1, 0.1, 0).peakConcurrency()).isInfinite();
    }
}
