package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * Latencies counted in buckets that are 2 % wide, the same everywhere, so that counts of two stretches of time are added bucket by bucket.
 * Bucket 0 holds what took up to 1 ms, bucket i what took more than 1.02^(i-1) ms and up to 1.02^i ms. A quantile is then off by at most 1 %.
 *
 * @see "C. Masson, J. E. Rim and H. K. Lee, DDSketch: A Fast and Fully-Mergeable Quantile Sketch with Relative-Error Guarantees, PVLDB 12, 2019"
 */
public final class LatencyBuckets {

    /** The upper end of a bucket over its lower one. */
    public static final double WIDTH = 1.02;

    /** Nothing takes longer than a day. */
    public static final long MOST_MILLIS = 86_400_000;

    private static final double LOG_WIDTH = Math.log(WIDTH);
    private static final int LAST = place(MOST_MILLIS);

    /** In rising order, each with at least one latency. */
    private final int[] places;

    private final long[] counts;

    private LatencyBuckets(int[] places, long[] counts) {
        Require.that(places.length > 0, "latencies are counted in no bucket, must be in one");
        for (int i = 0; i < places.length; i++) {
            Require.within("a latency's bucket", places[i], 0, LAST);
            if (i > 0 && places[i] <= places[i - 1]) {
                throw new IllegalArgumentException("bucket " + places[i] + " stands twice, must stand once");
            }
            Require.atLeast("latencies in a bucket", (int) Math.min(counts[i], Integer.MAX_VALUE), 1);
        }
        this.places = places;
        this.counts = counts;
    }

    /** The bucket of a latency of so many milliseconds, from 0 to {@link #MOST_MILLIS}. */
    public static int place(long millis) {
        Require.within("a latency in ms", (double) millis, 0, (double) MOST_MILLIS);
        return millis <= 1 ? 0 : (int) Math.ceil(Math.log((double) millis) / LOG_WIDTH);
    }

    /** How many latencies there are. */
    public long count() {
        return Arrays.stream(counts).sum();
    }

    /** How many are in a bucket above this one. */
    public long above(int place) {
        long sum = 0;
        for (int i = places.length - 1; i >= 0 && places[i] > place; i--) {
            sum += counts[i];
        }
        return sum;
    }

    /**
     * The bucket of the latency that a share of them does not exceed.
     *
     * @param share above 0, up to 1
     */
    public int placeOf(double share) {
        Require.that(share > 0 && share <= 1, "share is " + share + ", must be above 0 and up to 1");
        long wanted = Math.max(1, (long) Math.ceil(share * count()));
        long sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += counts[i];
            if (sum >= wanted) {
                return places[i];
            }
        }
        return places[places.length - 1];
    }

    /** The latency in milliseconds that a share of them does not exceed, off by at most 1 %; see {@link #placeOf}. */
    public double quantileMillis(double share) {
        return millis(placeOf(share));
    }

    /** The one value, in milliseconds, that is no more than 1 % from all of a bucket but the first, whose end it is. */
    public static double millis(int place) {
        return place == 0 ? 1 : 2 * Math.pow(WIDTH, place) / (1 + WIDTH);
    }

    public LatencyBuckets plus(LatencyBuckets other) {
        long[] sum = new long[LAST + 1];
        addTo(sum);
        other.addTo(sum);
        return of(sum);
    }

    /** How many latencies there can be buckets of: the length of an array with one count for each. */
    public static int size() {
        return LAST + 1;
    }

    /** Adds its counts to those of an array of {@link #size}. */
    public void addTo(long[] sum) {
        for (int i = 0; i < places.length; i++) {
            sum[places[i]] += counts[i];
        }
    }

    /**
     * Of counts by bucket.
     *
     * @throws IllegalArgumentException where there is no latency, or another number of buckets than {@link #size}
     */
    public static LatencyBuckets of(long[] countOfPlace) {
        Require.that(countOfPlace.length == size(), "counts of latencies are of other buckets");
        int[] places = IntStream.range(0, size())
                .filter(place -> countOfPlace[place] != 0)
                .toArray();
        return new LatencyBuckets(
                places,
                Arrays.stream(places).mapToLong(place -> countOfPlace[place]).toArray());
    }

    /** As files have it: {@code 311 4*2 1} is one in bucket 311, two in 315 and one in 316. */
    public String toText() {
        StringJoiner text = new StringJoiner(" ");
        int before = 0;
        for (int i = 0; i < places.length; i++) {
            text.add(places[i] - before + (counts[i] == 1 ? "" : "*" + counts[i]));
            before = places[i];
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException where the text is not what {@link #toText} gives */
    public static LatencyBuckets parse(String text) {
        String[] parts = text.split(" ", -1);
        int[] places = new int[parts.length];
        long[] counts = new long[parts.length];
        int place = 0;
        for (int i = 0; i < parts.length; i++) {
            int star = parts[i].indexOf('*');
            long step = whole(parts[i], 0, star < 0 ? parts[i].length() : star);
            place = (int) Math.min(LAST + 1L, place + step);
            places[i] = place;
            counts[i] = star < 0 ? 1 : whole(parts[i], star + 1, parts[i].length());
        }
        return new LatencyBuckets(places, counts);
    }

    /** Digits, at most fifteen; a whole file of them is read, so without a regular expression. */
    private static long whole(String part, int from, int to) {
        boolean written = from < to && to - from <= 15;
        for (int i = from; i < to && written; i++) {
            written = part.charAt(i) >= '0' && part.charAt(i) <= '9';
        }
        if (!written) {
            throw new IllegalArgumentException("buckets of latencies have the part '"
                    + part.substring(0, Math.min(20, part.length()))
                    + "', must be a step from the bucket before, and how many where more than one, as in 311 4*2 1");
        }
        return Long.parseLong(part, from, to, 10);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyBuckets that
                && Arrays.equals(places, that.places)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(places) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return toText();
    }
}
