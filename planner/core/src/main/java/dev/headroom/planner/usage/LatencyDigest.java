package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import java.util.Optional;

/**
 * How long requests took: digests of two stretches of time add up to that of both. Only requests whose latency is known are in it.
 *
 * @param count how many, at least 1
 * @param sumMillis their latencies together, in milliseconds
 * @param buckets how many took how long; absent where the source knows only a mean
 */
public record LatencyDigest(long count, long sumMillis, Optional<LatencyBuckets> buckets) {

    /** @throws IllegalArgumentException where nothing is in it, or the buckets hold another number of requests */
    public LatencyDigest {
        Require.that(count > 0, "a digest of latencies is of " + count + " requests, must be of 1 or more");
        Require.notNegative("latencies together in ms", sumMillis);
        buckets.ifPresent(found -> Require.that(
                found.count() == count,
                "buckets of latencies hold " + found.count() + " requests, must hold the " + count
                        + " that were counted"));
    }

    /** Of requests of which the latencies were only added up. */
    public static LatencyDigest ofMean(long count, long sumMillis) {
        return new LatencyDigest(count, sumMillis, Optional.empty());
    }

    public double meanMillis() {
        return (double) sumMillis / count;
    }

    /** Of both; without buckets where one of them has none, for what is not known is not zero. */
    public LatencyDigest plus(LatencyDigest other) {
        return new LatencyDigest(
                count + other.count,
                sumMillis + other.sumMillis,
                buckets.flatMap(mine -> other.buckets.map(mine::plus)));
    }

    static Optional<LatencyDigest> sum(Optional<LatencyDigest> one, Optional<LatencyDigest> other) {
        return one.map(first -> other.map(first::plus).orElse(first)).or(() -> other);
    }
}
