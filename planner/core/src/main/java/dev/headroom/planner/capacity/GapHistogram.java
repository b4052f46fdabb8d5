package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.EventGaps;
import java.util.Optional;

/**
 * Gaps between events, counted in bins: 256 to each doubling of the length, so that a bin is 1 part in 256 wide or, below 512 ns,
 * one nanosecond. A long level has a hundred million gaps, which no array of numbers holds.
 *
 * @see "G. Tene, HdrHistogram, 2012"
 */
final class GapHistogram {

    private static final int BITS = 8;
    private static final int PER_DOUBLING = 1 << BITS;

    private final long[] counts = new long[(Long.SIZE - BITS) * PER_DOUBLING];
    private long count;

    void add(EventGaps gaps) {
        for (int i = 0; i < gaps.size(); i++) {
            counts[bin(gaps.nanos(i))]++;
        }
        count += gaps.size();
    }

    /** Empty where there was no gap. */
    Optional<EventGapSummary> summary() {
        return count == 0
                ? Optional.empty()
                : Optional.of(new EventGapSummary(count, millis(0.50), millis(0.95), millis(0.99)));
    }

    /** The middle of the bin with the smallest gap that at least the share {@code q} do not exceed. */
    private double millis(double q) {
        long rank = (long) Math.ceil(q * count);
        int bin = 0;
        long seen = counts[0];
        while (seen < rank) {
            seen += counts[++bin];
        }
        return middle(bin) / 1e6;
    }

    private static int bin(long nanos) {
        int shift = Math.max(0, Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(nanos));
        return shift * PER_DOUBLING + (int) (nanos >>> shift);
    }

    private static double middle(int bin) {
        int shift = Math.max(0, bin / PER_DOUBLING - 1);
        long low = (long) (bin - shift * PER_DOUBLING) << shift;
        return low + ((1L << shift) - 1) / 2.0;
    }
}
