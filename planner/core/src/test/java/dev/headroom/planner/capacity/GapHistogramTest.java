package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.measure.EventGaps;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GapHistogramTest {

    private final GapHistogram histogram = new GapHistogram();

    @Test
    void withoutGapsThereIsNothingToSay() {
        histogram.add(EventGaps.NONE);
        assertThat(histogram.summary()).isEmpty();
    }

    /** From a microsecond to a minute, against the sorted gaps themselves. */
    @Test
    void quantilesAreWithinOnePartInFiveHundred() {
        SplittableRandom random = new SplittableRandom(1);
        long[] gaps = random.doubles(20_000, Math.log(1e3), Math.log(6e10))
                .mapToLong(log -> (long) Math.exp(log))
                .toArray();
        histogram.add(EventGaps.of(gaps));
        Arrays.sort(gaps);
        EventGapSummary seen = histogram.summary().orElseThrow();
        assertThat(seen.count()).isEqualTo(20_000);
        assertThat(seen.p50()).isCloseTo(gaps[9_999] / 1e6, withinPercentage(0.2));
        assertThat(seen.p95()).isCloseTo(gaps[18_999] / 1e6, withinPercentage(0.2));
        assertThat(seen.p99()).isCloseTo(gaps[19_799] / 1e6, withinPercentage(0.2));
    }

    @Test
    void theShortestAndTheLongestHaveTheirPlace() {
        histogram.add(EventGaps.of(0, 0, 511));
        assertThat(histogram.summary().orElseThrow().p50()).isZero();
        assertThat(histogram.summary().orElseThrow().p99()).isCloseTo(511e-6, within(1e-12));
        GapHistogram longest = new GapHistogram();
        longest.add(EventGaps.of(Long.MAX_VALUE));
        assertThat(longest.summary().orElseThrow().p50()).isCloseTo(Long.MAX_VALUE / 1e6, withinPercentage(0.2));
    }
}
