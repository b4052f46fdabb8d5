package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The algebra of the law, over laws in which contention and coherency differ: where they are equal, as in usl4j's own test, a sign
 * turned round in their difference does not show.
 */
class UslTest {

    /** The published Cisco model (codahale/usl4j, ModelTest). */
    private static final Usl CISCO = new Usl(995.6486, 0.02671591, 7.690945e-4);

    static Stream<Usl> laws() {
        SplittableRandom random = new SplittableRandom(7);
        return Stream.generate(() -> new Usl(
                        random.nextDouble(1, 1000), random.nextDouble(0.001, 0.5), random.nextDouble(1e-6, 0.02)))
                .limit(100);
    }

    private static double[] rising(Usl law) {
        double peak = Math.min(1000, law.peakConcurrency());
        return new double[] {1, 1 + 0.25 * (peak - 1), 1 + 0.5 * (peak - 1), 1 + 0.98 * (peak - 1)};
    }

    @ParameterizedTest
    @MethodSource("laws")
    void concurrencyAndThroughputAreInverse(Usl law) {
        for (double n : rising(law)) {
            assertThat(law.concurrencyAt(law.throughputAt(n))).isCloseTo(n, withinPercentage(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void concurrencyAndLatencyAreInverse(Usl law) {
        for (double n : new double[] {1, 3, 50, 400}) {
            double r = law.latencySecondsAt(n);
            assertThat(law.concurrencyAtLatency(r)).isCloseTo(n, withinPercentage(1e-6));
        }
    }

    /** N = X R, whichever of the three is given. */
    @ParameterizedTest
    @MethodSource("laws")
    void littlesLawHoldsOnEveryWay(Usl law) {
        for (double n : rising(law)) {
            double x = law.throughputAt(n);
            double r = law.latencySecondsAt(n);
            assertThat(x * r).isCloseTo(n, withinPercentage(1e-9));
            assertThat(law.throughputAtLatency(r)).isCloseTo(x, withinPercentage(1e-4));
            assertThat(law.latencySecondsAtThroughput(x)).isCloseTo(r, withinPercentage(1e-4));
        }
    }

    /** At two in flight usl4j's throughputAtLatency says 34,604 of this model; Little's law says 1,937. */
    @Test
    void throughputAtALatencyIsWhatLittlesLawSays() {
        assertThat(CISCO.throughputAtLatency(CISCO.latencySecondsAt(2))).isCloseTo(1936.6, within(0.1));
    }

    /** At thirty in flight usl4j's latencyAtThroughput says 1.455 ms of this model; its own latency is 2.455 ms. */
    @Test
    void latencyAtAThroughputHasTheCostOfCoherency() {
        assertThat(1000 * CISCO.latencySecondsAtThroughput(CISCO.throughputAt(30)))
                .isCloseTo(2.455, within(0.001));
    }

    /** codahale/usl4j, ModelTest: N* 35, X* 12,341 within .02 %. */
    @Test
    void thePublishedPeakIsFound() {
        double whole = Math.floor(CISCO.peakConcurrency());
        assertThat(whole).isEqualTo(35);
        assertThat(CISCO.throughputAt(whole)).isCloseTo(12_341, withinPercentage(0.02));
    }

    @Test
    void lawsWithoutOneOfTheCosts() {
        Usl straight = new Usl(10, 0, 0);
        assertThat(straight.concurrencyAt(50)).isCloseTo(5, within(1e-9));
        assertThat(straight.concurrencyAtLatency(0.1)).isInfinite();
        Usl amdahl = new Usl(10, 0.1, 0);
        assertThat(amdahl.concurrencyAt(amdahl.throughputAt(7))).isCloseTo(7, within(1e-9));
        assertThat(amdahl.concurrencyAtLatency(amdahl.latencySecondsAt(7))).isCloseTo(7, within(1e-9));
        assertThatThrownBy(() -> amdahl.concurrencyAt(100)).hasMessageContaining("more than the law ever reaches");
    }

    @Test
    void whatTheLawNeverReachesIsRefused() {
        assertThatThrownBy(() -> CISCO.concurrencyAt(12_400)).hasMessageContaining("12400.0, more than");
        assertThatThrownBy(() -> CISCO.concurrencyAtLatency(1e-4)).hasMessageContaining("lower than the law ever is");
        assertThatThrownBy(() -> CISCO.concurrencyAtLatency(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> CISCO.latencySecondsAtThroughput(0)).hasMessageContaining("requests per second");
    }
}
