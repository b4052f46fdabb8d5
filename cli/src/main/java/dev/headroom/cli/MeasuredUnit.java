package dev.headroom.cli;

import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.unit.AdmissionTold;
import dev.headroom.loadtest.unit.UnitFrontier;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitMeter;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.MeasurementsFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the mixes of one unit come to, as files and in words; all from their measurements, after the unit is gone. */
final class MeasuredUnit {

    private final List<MixRuns.MixRun> runs;
    private final List<Measurements> measured;
    private final UnitFrontier frontier;
    private final CapacityCurve curve;

    /** @throws IllegalArgumentException where a mix misses the target at its lowest rate */
    MeasuredUnit(List<MixRuns.MixRun> runs, LatencyTarget target, long seed) {
        this.runs = List.copyOf(runs);
        this.measured = runs.stream()
                .map(run -> MeasurementsFile.read(run.job().measurements()))
                .toList();
        List<EndpointCapacity> endpoints = measured.stream()
                .map(run -> EndpointCapacity.of(run, target, seed))
                .toList();
        List<UnitFrontier.Point> points = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            points.add(new UnitFrontier.Point(
                    runs.get(i).mix(),
                    UnitMeter.measure(measured.get(i), target, seed)
                            .doubted(endpoints.get(i).caveats())));
        }
        this.frontier = new UnitFrontier(points);
        this.curve = new CapacityCurve(target, frontier.unit(), List.of(endpoints.get(middle())));
    }

    /** The mix between the others has the latency curves that a plan reads: those of several mixes are no single curve. */
    private int middle() {
        int place = 0;
        while (!runs.get(place).mix().equals(frontier.middle().mix())) {
            place++;
        }
        return place;
    }

    private UnitCapacity.Measured unit() {
        return (UnitCapacity.Measured) curve.unit();
    }

    /** Leaves the capacity, and what each search found. */
    void write(RunFolder folder, Journal journal, Guide guide) {
        for (MixRuns.MixRun run : runs) {
            new RunFiles(folder, run.job(), journal).write(guide, run.whole());
        }
        CapacityFile.write(journal.wrote(folder.file(RunFolder.CAPACITY)), curve);
    }

    /** For people. */
    Map<String, Object> spoken(RunFolder folder) {
        Map<String, Object> spoken = new LinkedHashMap<>();
        spoken.put("capacity", folder.file(RunFolder.CAPACITY).toString());
        spoken.put("unitInputTokensPerMinute", CapacityCommand.spoken(unit().inputPerMinute()));
        spoken.put("unitOutputTokensPerMinute", CapacityCommand.spoken(unit().outputPerMinute()));
        spoken.put("limitedBy", unit().limit().label());
        spoken.put("admission", admission().map(MeasuredUnit::words).orElse("not told by what was refused"));
        for (UnitFrontier.Point point : frontier.points()) {
            spoken.put(
                    "mix " + point.mix(),
                    CapacityCommand.spoken(point.carried().inputPerMinute()) + " input, "
                            + CapacityCommand.spoken(point.carried().outputPerMinute()) + " output, limited by "
                            + point.carried().limit().label());
        }
        if (!unit().caveats().isEmpty()) {
            spoken.put("caveats", String.join("; ", unit().caveats()));
        }
        return spoken;
    }

    /** For programs. */
    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("inputTokensPerMinute", unit().inputPerMinute());
        numbers.put("outputTokensPerMinute", unit().outputPerMinute());
        admission().ifPresent(told -> numbers.put("admissionRule", told.rule().label()));
        numbers.put(
                "mixes", frontier.points().stream().map(MeasuredUnit::object).toList());
        return numbers;
    }

    private static Map<String, Object> object(UnitFrontier.Point point) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("inputTokens", point.mix().inputTokens());
        object.put("outputTokens", point.mix().outputTokens());
        object.put("inputTokensPerMinute", point.carried().inputPerMinute());
        object.put("outputTokensPerMinute", point.carried().outputPerMinute());
        object.put("limitedBy", point.carried().limit().label());
        return object;
    }

    private Optional<AdmissionTold> admission() {
        List<AdmissionTold.MixRun> told = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            told.add(new AdmissionTold.MixRun(runs.get(i).mix(), measured.get(i)));
        }
        return AdmissionTold.by(told);
    }

    private static String words(AdmissionTold told) {
        return told.rule().label()
                + String.format(
                        java.util.Locale.ROOT,
                        ", told by mix %s (%.1f %% of its decisions not explained)",
                        told.mix(),
                        100 * told.strays());
    }
}
