package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * @param latency percentiles of the requests that were due in it and were answered well, whenever they were; empty where there was none
 * @param windows throughput and concurrency of equal parts of the level, for its error
 * @param judgement whether it may be read as one steady load
 */
public record LevelSummary(
        OfferedLoad load,
        double seconds,
        AttemptCounts attempts,
        double concurrency,
        double requestsPerSecond,
        TokenRates tokens,
        Optional<LatencySummary> latency,
        List<LoadPoint> windows,
        LevelJudgement judgement) {

    public LevelSummary {
        windows = List.copyOf(windows);
    }

    /**
     * Attempts by how they ended.
     *
     * @param ok answered whole
     * @param throttled refused with 429, for a quota or bought capacity was used up
     * @param failures ended in any other way, by which; those that did not happen are not there
     */
    public record AttemptCounts(int ok, int throttled, Map<Outcome, Integer> failures) {

        /** @throws IllegalArgumentException where a count is negative, or answers or throttles are among the failures */
        public AttemptCounts {
            Require.atLeast("answered attempts", ok, 0);
            Require.atLeast("throttled attempts", throttled, 0);
            Require.that(
                    !failures.containsKey(Outcome.OK) && !failures.containsKey(Outcome.THROTTLED),
                    "failures holds " + Outcome.OK + " or " + Outcome.THROTTLED + ", which have counts of their own");
            failures.forEach((outcome, count) -> Require.atLeast("attempts that ended in " + outcome, count, 1));
            EnumMap<Outcome, Integer> ordered = new EnumMap<>(Outcome.class);
            ordered.putAll(failures);
            failures = Collections.unmodifiableMap(ordered);
        }

        /** Attempts that failed otherwise than by being throttled. */
        public int failed() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int all() {
            return ok + throttled + failed();
        }

        /** The share that was throttled; 0 where nothing was attempted. */
        public double throttledShare() {
            return all() == 0 ? 0 : throttled / (double) all();
        }

        /** The share that failed otherwise; 0 where nothing was attempted. */
        public double failedShare() {
            return all() == 0 ? 0 : failed() / (double) all();
        }
    }

    /**
     * Little's law, L = X R, as a check of the data: the ratio of requests in flight to throughput x mean time in flight. 1 is
     * perfect; a level that was not steady is far from it.
     */
    public Optional<Double> littleRatio() {
        return latency.filter(seen -> requestsPerSecond > 0)
                .map(seen -> concurrency / (requestsPerSecond * seen.meanInFlightSeconds()));
    }
}
