package dev.headroom.planner.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatencyBucketsTest {

    private static LatencyBuckets counted(long... millis) {
        long[] counts = new long[LatencyBuckets.size()];
        Arrays.stream(millis).forEach(one -> counts[LatencyBuckets.place(one)]++);
        return LatencyBuckets.of(counts);
    }

    /** The ends of buckets as powers of 1.02 with forty digits: each whole millisecond on either side of one is in its bucket. */
    @Test
    void bucketsEndAtThePowersOfTheirWidth() {
        MathContext digits = new MathContext(40);
        BigDecimal end = BigDecimal.ONE;
        for (int place = 1; place < LatencyBuckets.size() - 1; place++) {
            end = end.multiply(new BigDecimal("1.02"), digits);
            long below = end.setScale(0, RoundingMode.FLOOR).longValueExact();
            assertThat(LatencyBuckets.place(below)).isLessThanOrEqualTo(place);
            assertThat(LatencyBuckets.place(below + 1)).isGreaterThan(place);
        }
        assertThat(LatencyBuckets.place(0)).isZero();
        assertThat(LatencyBuckets.place(1)).isZero();
        assertThat(LatencyBuckets.place(LatencyBuckets.MOST_MILLIS)).isEqualTo(LatencyBuckets.size() - 1);
        assertThatThrownBy(() -> LatencyBuckets.place(86_400_001)).hasMessageContaining("is 86400001, must be from");
    }

    @Test
    void aQuantileIsOffByAtMostAHundredth() {
        SplittableRandom random = new SplittableRandom(5);
        long[] millis = random.longs(2_000, 3, 90_000).toArray();
        LatencyBuckets buckets = counted(millis);
        Arrays.sort(millis);
        for (double share : new double[] {0.01, 0.5, 0.9, 0.95, 0.99, 1}) {
            double exact = millis[(int) Math.ceil(share * millis.length) - 1];
            assertThat(buckets.quantileMillis(share)).isCloseTo(exact, withinPercentage(1));
        }
        long limit = 30_000;
        assertThat(buckets.above(LatencyBuckets.place(limit)))
                .isBetween(
                        Arrays.stream(millis).filter(one -> one > limit * 1.02).count(),
                        Arrays.stream(millis).filter(one -> one > limit).count());
    }

    @Test
    void bucketsOfTwoStretchesAreThoseOfBoth() {
        assertThat(counted(3, 800, 800, 4_000).plus(counted(3, 2_000)))
                .isEqualTo(counted(3, 3, 800, 800, 2_000, 4_000));
    }

    /** By hand: 1.02^311 is 473, so 470 ms are in bucket 311; 500 ms in 314, 510 ms in 315. */
    @Test
    void theTextIsStepsAndCounts() {
        LatencyBuckets buckets = counted(470, 510, 510, 500);
        assertThat(buckets.toText()).isEqualTo("311 3 1*2");
        assertThat(LatencyBuckets.parse("311 3 1*2")).isEqualTo(buckets);
        assertThat(LatencyBuckets.parse(counted(0, 1, 86_400_000).toText())).isEqualTo(counted(0, 1, 86_400_000));
    }

    @Test
    void whatIsNoTextOfBucketsIsRefused() {
        assertThatThrownBy(() -> LatencyBuckets.parse("311 x")).hasMessageContaining("have the part 'x'");
        assertThatThrownBy(() -> LatencyBuckets.parse("311  4")).hasMessageContaining("have the part ''");
        assertThatThrownBy(() -> LatencyBuckets.parse("311*0")).hasMessageContaining("is 0, must be at least 1");
        assertThatThrownBy(() -> LatencyBuckets.parse("311 0")).hasMessageContaining("bucket 311 stands twice");
        assertThatThrownBy(() -> LatencyBuckets.parse("311 999999")).hasMessageContaining("must be from");
    }

    @Test
    void aMeanWithoutBucketsHasNoQuantileAndTakesThemFromNobody() {
        LatencyDigest whole = new LatencyDigest(2, 1_300, Optional.of(counted(500, 800)));
        LatencyDigest mean = LatencyDigest.ofMean(3, 1_200);
        assertThat(whole.plus(mean)).isEqualTo(LatencyDigest.ofMean(5, 2_500));
        assertThat(whole.plus(mean).meanMillis()).isEqualTo(500);
        assertThat(LatencyDigest.sum(Optional.of(mean), Optional.empty())).contains(mean);
        assertThatThrownBy(() -> new LatencyDigest(3, 1_300, Optional.of(counted(500, 800))))
                .hasMessageContaining("hold 2 requests, must hold the 3");
        assertThatThrownBy(() -> LatencyDigest.ofMean(0, 0)).hasMessageContaining("must be of 1 or more");
    }
}
