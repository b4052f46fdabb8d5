package dev.headroom.cli.unit;

import dev.headroom.loadtest.unit.AdmissionSteps;
import dev.headroom.loadtest.unit.AdmissionSteps.Kind;
import dev.headroom.planner.capacity.AdmissionReader;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitFrontier;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.search.ChargeFitter;
import dev.headroom.sources.stage.MeasurementsFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a unit admits, from the measurements of steps above what it carries. */
final class StepReading {

    private final MeasuredUnit.Runs runs;
    private final double outputPerSecond;

    StepReading(MeasuredUnit.Runs runs, UnitFrontier frontier) {
        this.runs = runs;
        this.outputPerSecond = frontier.outputPerMinute().value() / 60;
    }

    UnitAdmission admission() {
        Optional<AdmissionSteps> steps = runs.steps();
        if (steps.isEmpty()) {
            return UnitAdmission.Unknown.because("no step above what the unit carries was taken (--rest 0)");
        }
        if (runs.stepped().isEmpty()) {
            return UnitAdmission.Unknown.because(
                    "no time was left for a step above what the unit carries before it was deleted");
        }
        return AdmissionReader.read(new AdmissionReader.Steps(
                attempts(Kind.INPUT), output(), outputPerSecond, steps.get().rest()));
    }

    private List<Attempt> attempts(Kind kind) {
        return runs.stepped().stream()
                .filter(run -> run.kind() == kind)
                .flatMap(run -> MeasurementsFile.read(run.job().measurements()).attempts().stream())
                .toList();
    }

    private List<ChargeFitter.Step> output() {
        List<ChargeFitter.Step> steps = new ArrayList<>();
        Optional<Instant> first = Optional.empty();
        for (StepRuns.StepRun run : runs.stepped()) {
            if (run.kind() != Kind.INPUT) {
                Measurements measured = MeasurementsFile.read(run.job().measurements());
                Instant began = measured.run().startedAt();
                first = first.or(() -> Optional.of(began));
                double seconds = Duration.between(first.orElseThrow(), began).toNanos() / 1e9;
                steps.add(new ChargeFitter.Step(
                        measured.attempts(), seconds, run.mix().outputTokens()));
            }
        }
        return steps;
    }
}
