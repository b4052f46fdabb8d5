package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run of load levels showed of one endpoint.
 *
 * @param run the run
 * @param levels its levels as observed
 * @param scaling throughput against concurrency, where the run has loads enough
 * @param curves latency over load and over the size of prompts, where the run has enough of them
 * @param onTime how many requests of each level kept the target that the run was read at, in the order of the levels; empty where it
 *     was read without one
 * @param caveats what makes its figures doubtful, each in one line that begins with its kind: the run's own, then those of levels
 *     that were not steady
 */
public record EndpointCapacity(
        RunInfo run,
        List<LevelSummary> levels,
        Optional<UslFit> scaling,
        Optional<LatencyCurves> curves,
        Optional<List<TargetShare>> onTime,
        List<String> caveats) {

    /** @throws IllegalArgumentException where what was on time is not of as many levels as there are */
    public EndpointCapacity {
        levels = List.copyOf(levels);
        onTime = onTime.map(List::copyOf);
        caveats = List.copyOf(caveats);
        int read = levels.size();
        onTime.ifPresent(kept ->
                Require.that(kept.size() == read, "onTime is of " + kept.size() + " levels, the run has " + read));
    }

    /** Read without a target. */
    public EndpointCapacity(
            RunInfo run,
            List<LevelSummary> levels,
            Optional<UslFit> scaling,
            Optional<LatencyCurves> curves,
            List<String> caveats) {
        this(run, levels, scaling, curves, Optional.empty(), caveats);
    }

    /** Without latency curves. */
    public EndpointCapacity(RunInfo run, List<LevelSummary> levels, Optional<UslFit> scaling, List<String> caveats) {
        this(run, levels, scaling, Optional.empty(), caveats);
    }

    /** Reads a run at a target; {@code seed} is of the bootstrap that gives its curves their intervals. */
    public static EndpointCapacity of(Measurements measurements, LatencyTarget target, long seed) {
        EndpointCapacity read = of(measurements, seed);
        List<Attempt> own = LevelReader.own(measurements, 0);
        List<TargetShare> onTime = measurements.run().levels().stream()
                .map(level -> TargetShare.of(level, own, target))
                .toList();
        return new EndpointCapacity(
                read.run, read.levels, read.scaling, read.curves, Optional.of(onTime), read.caveats);
    }

    /** Requests that kept the target per second of a level, from 0; empty where the run was read without a target. */
    public OptionalDouble onTimePerSecond(int level) {
        return onTime.map(kept -> OptionalDouble.of(
                        kept.get(level).kept() / levels.get(level).seconds()))
                .orElse(OptionalDouble.empty());
    }

    /** Reads a run without a target. */
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
