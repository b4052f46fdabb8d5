package dev.headroom.emulator.cloudwatch;

import java.util.Arrays;

/**
 * How values are distributed, in buckets whose bounds grow by a constant factor: any quantile is within 0.8 % of the true one.
 * After Masson, Rim and Lee, "DDSketch: A fast and fully-mergeable quantile sketch with relative-error guarantees", VLDB 2019.
 * Values below 1e-9 count as 0.
 */
final class Sketch {

    private static final double ACCURACY = 0.008;
    private static final double GAMMA = (1 + ACCURACY) / (1 - ACCURACY);
    private static final double LOG_GAMMA = Math.log(GAMMA);
    private static final double LEAST = 1e-9;
    private static final int ZERO = Integer.MIN_VALUE;

    private int[] keys = new int[1];
    private long[] counts = new long[1];
    private int size;
    private long total;

    void add(double value) {
        add(value < LEAST ? ZERO : (int) Math.ceil(Math.log(value) / LOG_GAMMA), 1);
    }

    void merge(Sketch other) {
        for (int i = 0; i < other.size; i++) {
            add(other.keys[i], other.counts[i]);
        }
    }

    private void add(int key, long count) {
        int at = Arrays.binarySearch(keys, 0, size, key);
        if (at < 0) {
            at = -at - 1;
            makeRoom(at);
            keys[at] = key;
            counts[at] = 0;
        }
        counts[at] += count;
        total += count;
    }

    private void makeRoom(int at) {
        if (size == keys.length) {
            int larger = size + Math.max(1, size / 2);
            keys = Arrays.copyOf(keys, larger);
            counts = Arrays.copyOf(counts, larger);
        }
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        size++;
    }

    /** The value of rank ceil(share x n), at least 1; {@code share} is from 0 to 1, and there is at least one value. */
    double quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total));
        int at = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[at]) {
            at++;
        }
        return keys[at] == ZERO ? 0 : 2 * Math.pow(GAMMA, keys[at]) / (GAMMA + 1);
    }
}
