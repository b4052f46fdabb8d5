package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.RunInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run of load levels showed of one endpoint.
 *
 * @param run the run
 * @param levels its levels as observed
 * @param scaling throughput against concurrency, where the run has loads enough
 * @param curves latency over load and over the size of prompts, where the run has enough of them
 * @param caveats what makes its figures doubtful, each in one line that begins with its kind: the run's own, then those of levels
 *     that were not steady
 */
public record EndpointCapacity(
        RunInfo run,
        List<LevelSummary> levels,
        Optional<UslFit> scaling,
        Optional<LatencyCurves> curves,
        List<String> caveats) {

    public EndpointCapacity {
        levels = List.copyOf(levels);
        caveats = List.copyOf(caveats);
    }

    /** Without latency curves. */
    public EndpointCapacity(RunInfo run, List<LevelSummary> levels, Optional<UslFit> scaling, List<String> caveats) {
        this(run, levels, scaling, Optional.empty(), caveats);
    }

    /** Reads a run; {@code seed} is of the bootstrap that gives its curves their intervals. */
    public static EndpointCapacity of(Measurements measurements, long seed) {
        List<LevelSummary> levels = LevelReader.read(measurements);
        List<String> caveats = new ArrayList<>(measurements.run().soundness().caveats());
        caveats.addAll(LevelCaveats.of(levels));
        return new EndpointCapacity(
                measurements.run(),
                levels,
                ScalingReader.read(levels, seed),
                CurveReader.read(measurements, levels, seed),
                caveats);
    }
}
