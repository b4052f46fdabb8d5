package dev.headroom.cli.unit;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.Interruption;
import dev.headroom.cli.console.LifesClock;
import dev.headroom.cli.load.LoadRunner;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadTest;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.loadtest.unit.AdmissionSteps;
import dev.headroom.loadtest.unit.AdmissionSteps.Kind;
import dev.headroom.loadtest.unit.Mix;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.stage.MeasurementsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The load tests of how a unit admits: a step for each thing that is to be told, behind the searches of its mixes. */
final class StepRuns {

    private final Console console;
    private final AdmissionSteps steps;
    private final RunFolder run;
    private final long seed;

    /** Into a run folder. */
    StepRuns(Console console, AdmissionSteps steps, RunFolder run, long seed) {
        this.console = console;
        this.steps = steps;
        this.run = run;
        this.seed = seed;
    }

    /** A step that was measured. */
    record StepRun(Kind kind, Mix mix, LoadJob job, boolean whole) {}

    private Path file(Kind kind) {
        return run.file("measurements-" + kind.scenario() + ".csv");
    }

    /** @throws IllegalArgumentException where the run folder has what was broken off */
    void requireReady() {
        for (Kind kind : Kind.values()) {
            Path journal = JournalReader.beside(file(kind));
            Require.that(
                    Files.notExists(journal),
                    journal + " is of a measurement that was broken off; name another folder with --run");
        }
    }

    /** Runs what there is time for, at the rates that were carried. */
    List<StepRun> of(
            List<MixRuns.MixRun> searched, MixRuns.Unit unit, TokensPerWord tokens, Interruption interruption) {
        List<StepRun> runs = new ArrayList<>();
        if (searched.isEmpty()) {
            return runs;
        }
        for (Kind kind : Kind.values()) {
            Duration left = Duration.between(new LifesClock().now(), unit.until());
            MixRuns.MixRun search = heaviest(searched, kind);
            double carried =
                    AdmissionSteps.carried(MeasurementsFile.read(search.job().measurements()));
            if (left.compareTo(steps.longestOfOne()) < 0) {
                console.say("No time is left for the step '" + kind.scenario()
                        + "' before the unit is deleted; it is left out.");
            } else if (carried > 0) {
                console.say("Rests for " + steps.rest().toSeconds() + " s, then the step '" + kind.label()
                        + "' above what it carries of mix " + search.mix() + ".");
                interruption.rest(steps.rest());
                runs.add(run(kind, search.mix(), carried, unit, tokens, interruption));
            }
        }
        return runs;
    }

    private static MixRuns.MixRun heaviest(List<MixRuns.MixRun> searched, Kind kind) {
        Comparator<MixRuns.MixRun> byInput =
                Comparator.comparingDouble(search -> search.mix().ratio());
        return (kind == Kind.INPUT
                        ? searched.stream().max(byInput)
                        : searched.stream().min(byInput))
                .orElseThrow();
    }

    private StepRun run(
            Kind kind, Mix mix, double carried, MixRuns.Unit unit, TokensPerWord tokens, Interruption interruption) {
        Scenario scenario = steps.of(kind, mix, carried);
        LoadJob job = new LoadJob(scenario, unit.destination(), Budget.unlimited(), seed, file(kind), Optional.empty());
        LoadTest test = LoadRunner.ready(job, Guide.NONE.counting(tokens));
        interruption.runs(test);
        return new StepRun(
                kind,
                mix,
                job,
                new LoadRunner(console)
                        .run("step " + kind.label() + " " + mix, test)
                        .isWhole());
    }
}
