package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.TokenRates;
import java.util.List;
import java.util.Optional;

/**
 * One load level as it was observed, its warm-up left out.
 *
 * @param load what was offered
 * @param seconds length of the counted part
 * @param attempts attempts that ended in it, by how they ended
 * @param concurrency mean requests in flight, of those that were answered well
 * @param requestsPerSecond requests answered well per second
 * @param tokens tokens per minute of the requests answered well
 * @param latency quantiles of the requests answered well; empty where there was none
 * @param windows throughput and concurrency of equal parts of the level, for its error
 */
public record LevelSummary(
        OfferedLoad load,
        double seconds,
        AttemptCounts attempts,
        double concurrency,
        double requestsPerSecond,
        TokenRates tokens,
        Optional<LatencySummary> latency,
        List<LoadPoint> windows) {

    public LevelSummary {
        windows = List.copyOf(windows);
    }

    /**
     * Attempts by how they ended.
     *
     * @param ok answered whole
     * @param throttled refused with 429
     * @param failed ended in any other way
     */
    public record AttemptCounts(int ok, int throttled, int failed) {

        public int all() {
            return ok + throttled + failed;
        }

        /** The share that was throttled; 0 where nothing was attempted. */
        public double throttledShare() {
            return all() == 0 ? 0 : throttled / (double) all();
        }
    }

    /**
     * Little's law, L = X R, as a check of the data: the ratio of requests in flight to throughput x mean time in flight. 1 is
     * perfect; a level that was not steady is far from it.
     */
    public Optional<Double> littleRatio() {
        return latency.map(seen -> concurrency / (requestsPerSecond * seen.meanInFlightSeconds()));
    }
}
