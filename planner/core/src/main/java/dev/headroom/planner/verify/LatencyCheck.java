package dev.headroom.planner.verify;

import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.statistics.QuantileInterval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A latency of the requests that were answered against what a plan promises, refusals on the way included.
 *
 * @param name of the latency, with its quantile
 * @param limitMillis what is promised
 * @param observedMillis what came; empty where too few requests were answered to tell
 */
public record LatencyCheck(String name, double limitMillis, Optional<Estimate> observedMillis) {

    private static final double CONFIDENCE = 0.95;

    /**
     * Time to first token and end to end at the quantile of a target.
     *
     * @param speed how many times faster than life the place was that answered, above 0
     */
    public static List<LatencyCheck> of(LatencyTarget target, Observation observation, double speed) {
        Require.positive("speed", speed);
        double millisPerNano = speed / 1e6;
        double[] first = observation.fates().stream()
                .filter(fate -> fate.sent().isOk())
                .flatMapToLong(fate -> fate.sent().timeToFirstTokenNanos().stream())
                .mapToDouble(nanos -> nanos * millisPerNano)
                .toArray();
        double[] end = observation.fates().stream()
                .filter(fate -> fate.sent().isOk())
                .mapToDouble(fate -> fate.sent().endToEndNanos() * millisPerNano)
                .toArray();
        String quantile = "p" + Math.round(100 * target.quantile());
        return List.of(
                check("time to first token, " + quantile, target.timeToFirstToken(), first, target.quantile()),
                check("end to end, " + quantile, target.endToEnd(), end, target.quantile()));
    }

    private static LatencyCheck check(String name, Duration limit, double[] millis, double quantile) {
        return new LatencyCheck(
                name,
                limit.toNanos() / 1e6,
                millis.length == 0
                        ? Optional.empty()
                        : QuantileInterval.of(Sample.of(millis), quantile, CONFIDENCE)
                                .estimate());
    }

    public Verdict verdict() {
        return observedMillis
                .map(observed -> Verdict.within(observed, limitMillis))
                .orElse(Verdict.CANNOT_BE_TOLD);
    }
}
