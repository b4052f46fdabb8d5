package dev.headroom.cli.plan;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.measure.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long requests were in flight on demand, as load tests measured it. */
public final class OnDemandTime {

    private OnDemandTime() {}

    /** The mean over all levels of on-demand endpoints; empty where none was measured. */
    public static Optional<Duration> of(CapacityCurve capacity) {
        return of(capacity, Endpoint.OnDemand.class);
    }

    /** The same of units, or of on demand where no units were measured. */
    public static Optional<Duration> onUnitsOrElse(CapacityCurve capacity) {
        return of(capacity, Endpoint.Provisioned.class).or(() -> of(capacity));
    }

    private static Optional<Duration> of(CapacityCurve capacity, Class<? extends Endpoint> kind) {
        List<LatencySummary> measured = capacity.endpoints().stream()
                .filter(endpoint -> kind.isInstance(endpoint.run().endpoint()))
                .flatMap(endpoint -> endpoint.levels().stream())
                .map(LevelSummary::latency)
                .flatMap(Optional::stream)
                .toList();
        double requests = measured.stream().mapToDouble(LatencySummary::count).sum();
        double seconds = measured.stream()
                .mapToDouble(latency -> latency.count() * latency.meanInFlightSeconds())
                .sum();
        return seconds > 0 ? Optional.of(Duration.ofNanos(Math.round(1e9 * seconds / requests))) : Optional.empty();
    }
}
