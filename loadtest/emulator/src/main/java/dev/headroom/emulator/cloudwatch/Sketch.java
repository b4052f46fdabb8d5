package dev.headroom.emulator.cloudwatch;

import java.util.Arrays;

/**
 * How often which values came, in bins whose bounds grow by 2 %, so that any of its quantiles is within 1 % of a value of that
 * rank. Zero has a bin of its own. After Masson, Rim and Lee, "DDSketch" (VLDB 2019), without its collapsing of bins.
 */
final class Sketch {

    /** Most that a quantile is off, as a share of it. */
    static final double ERROR = 0.01;

    private static final double GROWTH = (1 + ERROR) / (1 - ERROR);
    private static final double LOG_GROWTH = Math.log(GROWTH);
    private static final int ZERO = Integer.MIN_VALUE;

    private int[] bins = new int[1];
    private long[] counts = new long[1];
    private int size;

    /** Takes a value of at least 0. */
    void add(double value) {
        add(value > 0 ? (int) Math.ceil(Math.log(value) / LOG_GROWTH) : ZERO, 1);
    }

    /** Takes all that another has. */
    void addAll(Sketch other) {
        for (int i = 0; i < other.size; i++) {
            add(other.bins[i], other.counts[i]);
        }
    }

    private void add(int bin, long count) {
        int at = Arrays.binarySearch(bins, 0, size, bin);
        if (at < 0) {
            at = -at - 1;
            makeRoom(at);
            bins[at] = bin;
            counts[at] = 0;
            size++;
        }
        counts[at] += count;
    }

    private void makeRoom(int at) {
        if (size == bins.length) {
            bins = Arrays.copyOf(bins, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(bins, at, bins, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
    }

    /** The value of a rank, from 1 for the smallest. */
    double ofRank(long rank) {
        long seen = 0;
        for (int i = 0; i < size; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return middle(bins[i]);
            }
        }
        throw new IllegalArgumentException("rank is " + rank + ", must be at most " + seen);
    }

    /** The value whose distance to both bounds of the bin is the same share of them. */
    private static double middle(int bin) {
        return bin == ZERO ? 0 : 2 * Math.exp(bin * LOG_GROWTH) / (GROWTH + 1);
    }

    /** Bins in use. */
    int bins() {
        return size;
    }
}
