package dev.headroom.cli.unit;

import dev.headroom.cli.capacity.CapacityCommand;
import dev.headroom.cli.console.Caveats;
import dev.headroom.cli.load.RunFiles;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.unit.AdmissionSteps;
import dev.headroom.loadtest.unit.Mix;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencySurface;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitFrontier;
import dev.headroom.planner.capacity.UnitFrontierFitter;
import dev.headroom.planner.capacity.UnitMeter;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.MeasurementsFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the mixes of one unit and the steps above it come to, as files and in words; all from measurements, after the unit is gone. */
final class MeasuredUnit {

    private final Runs runs;
    private final UnitFrontierFitter fitter;
    private final CapacityCurve curve;

    /**
     * What was run.
     *
     * @param searched the search of each mix
     * @param stepped steps above what the unit carries
     * @param steps what they were to be; empty where nobody asked for them
     */
    record Runs(List<MixRuns.MixRun> searched, List<StepRuns.StepRun> stepped, Optional<AdmissionSteps> steps) {
        Runs {
            searched = List.copyOf(searched);
            stepped = List.copyOf(stepped);
        }

        /** Whether nothing was left out. */
        boolean areAll(int mixes) {
            return searched.size() == mixes
                    && (steps.isEmpty() || stepped.size() == AdmissionSteps.Kind.values().length);
        }
    }

    /** @throws IllegalArgumentException where a mix misses the target at its lowest rate */
    MeasuredUnit(Runs runs, LatencyTarget target, long seed) {
        this.runs = runs;
        List<Measurements> measured = runs.searched().stream()
                .map(run -> MeasurementsFile.read(run.job().measurements()))
                .toList();
        List<EndpointCapacity> endpoints = measured.stream()
                .map(run -> EndpointCapacity.of(run, target, seed))
                .toList();
        List<UnitFrontierFitter.Point> points = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Mix mix = runs.searched().get(i).mix();
            points.add(new UnitFrontierFitter.Point(
                    mix.inputTokens(),
                    mix.outputTokens(),
                    UnitMeter.measure(measured.get(i), target, seed)
                            .doubted(endpoints.get(i).caveats())));
        }
        this.fitter = UnitFrontierFitter.of(points);
        UnitFrontier frontier = fitter.frontier(LatencySurface.of(measured));
        this.curve = new CapacityCurve(target, fitter.unit(), List.of(endpoints.get(middle())))
                .of(frontier, new StepReading(runs, frontier).admission());
    }

    /** The mix between the others has the latency curves that a plan reads: those of several mixes are no single curve. */
    private int middle() {
        Mix mix = new Mix(fitter.middle().inputTokens(), fitter.middle().outputTokens());
        return runs.searched().stream().map(MixRuns.MixRun::mix).toList().indexOf(mix);
    }

    private UnitCapacity.Measured unit() {
        return (UnitCapacity.Measured) curve.unit();
    }

    /** Leaves the capacity, and what each search found. */
    void write(RunFolder folder, Journal journal, Guide guide) {
        for (MixRuns.MixRun run : runs.searched()) {
            new RunFiles(folder, run.job(), journal).write(guide, run.whole());
        }
        for (StepRuns.StepRun run : runs.stepped()) {
            new RunFiles(folder, run.job(), journal).write(Guide.NONE, run.whole());
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
        spoken.put("frontier", frontier().shape().label());
        spoken.put("admission", AdmissionWords.of(admission()));
        for (UnitFrontier.MixPoint point : frontier().mixes()) {
            spoken.put(
                    "mix " + point.inputTokens() + ":" + point.outputTokens(),
                    CapacityCommand.spoken(point.inputPerMinute()) + " input, "
                            + CapacityCommand.spoken(point.outputPerMinute()) + " output, limited by "
                            + point.limit().label());
        }
        if (!unit().caveats().isEmpty()) {
            spoken.put("caveats", new Caveats(unit().caveats()));
        }
        return spoken;
    }

    /** For programs. */
    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("inputTokensPerMinute", unit().inputPerMinute());
        numbers.put("outputTokensPerMinute", unit().outputPerMinute());
        numbers.put("frontier", frontier().shape());
        numbers.put("admission", AdmissionWords.numbers(admission()));
        numbers.put(
                "mixes", frontier().mixes().stream().map(MeasuredUnit::object).toList());
        return numbers;
    }

    private static Map<String, Object> object(UnitFrontier.MixPoint point) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("inputTokens", point.inputTokens());
        object.put("outputTokens", point.outputTokens());
        object.put("inputTokensPerMinute", point.inputPerMinute());
        object.put("outputTokensPerMinute", point.outputPerMinute());
        object.put("limitedBy", point.limit().label());
        return object;
    }

    private UnitFrontier frontier() {
        return curve.frontier().orElseThrow();
    }

    private UnitAdmission admission() {
        return curve.admission().orElseThrow();
    }
}
