package dev.headroom.cli.unit;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.LifesClock;
import dev.headroom.cli.load.LoadRunner;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadResult;
import dev.headroom.loadtest.LoadTest;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.loadtest.unit.Mix;
import dev.headroom.loadtest.unit.MixSearch;
import dev.headroom.planner.quantity.Require;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The load tests of a unit: one search for each mix. */
final class MixRuns {

    private final Console console;
    private final MixSearch search;
    private final RunFolder run;
    private final Guide guide;
    private final long seed;

    /** Into a run folder, for a latency target that is in {@code guide}. */
    MixRuns(Console console, MixSearch search, RunFolder run, Guide guide, long seed) {
        this.console = console;
        this.search = search;
        this.run = run;
        this.guide = guide;
        this.seed = seed;
    }

    /** A mix that was measured. */
    record MixRun(Mix mix, LoadJob job, boolean whole) {}

    /**
     * The rental that is measured.
     *
     * @param site where it is
     * @param arn of it
     * @param modelId without context length
     * @param until it is deleted then
     */
    record Unit(UnitSite site, String arn, String modelId, Instant until) {

        /** What a load goes to. */
        LoadJob.Destination destination() {
            return new LoadJob.Destination(List.of(UnitAim.route(site.target(), arn, modelId)), false, site.doubts());
        }
    }

    private Path file(Mix mix) {
        return run.file("measurements-" + search.of(mix).name() + ".csv");
    }

    /** @throws IllegalArgumentException where the run folder has what was broken off, or a search cannot be run */
    void requireReady(List<Mix> mixes) {
        for (Mix mix : mixes) {
            LoadTest.requireReady(search.of(mix), guide, seed);
            Path journal = JournalReader.beside(file(mix));
            Require.that(
                    Files.notExists(journal),
                    journal + " is of a measurement that was broken off; name another folder with --run");
        }
    }

    /** Runs what there is time for. */
    List<MixRun> of(List<Mix> mixes, Unit unit, Consumer<LoadTest> starting) {
        List<MixRun> runs = new ArrayList<>();
        for (Mix mix : mixes) {
            Duration left = Duration.between(new LifesClock().now(), unit.until());
            if (left.compareTo(search.longest()) < 0) {
                console.say("No time is left for mix " + mix + " before the unit is deleted; it is left out.");
            } else {
                runs.add(run(mix, unit, starting));
            }
        }
        return runs;
    }

    private MixRun run(Mix mix, Unit unit, Consumer<LoadTest> starting) {
        Scenario scenario = search.of(mix);
        LoadJob job = new LoadJob(scenario, unit.destination(), Budget.unlimited(), seed, file(mix), Optional.empty());
        LoadTest test = LoadRunner.ready(job, guide);
        starting.accept(test);
        LoadResult result = new LoadRunner(console).run("mix " + mix, test);
        if (!result.isWhole()) {
            console.say("stopped early: " + result.stop().words());
        }
        return new MixRun(mix, job, result.isWhole());
    }
}
