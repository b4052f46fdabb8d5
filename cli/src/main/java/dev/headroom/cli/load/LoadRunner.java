package dev.headroom.cli.load;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.console.Scratch;
import dev.headroom.cli.target.HttpChoice;
import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadProgress;
import dev.headroom.loadtest.LoadResult;
import dev.headroom.loadtest.LoadTest;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.capacity.LevelCaveats;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs load tests with their progress on the console. */
public final class LoadRunner {

    /** A cold program measures its own compiler; this long against loopback it is warm. Tests, which read no figures, ask for less. */
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("headroom.warmUpSeconds", 8));

    private static final int WARM_UP_USERS = 12;

    private final Console console;

    public LoadRunner(Console console) {
        this.console = console;
    }

    /** A test that is ready to run. */
    public static LoadTest ready(LoadJob job, Guide guide) {
        return LoadTest.of(job, guide, Clock.systemUTC(), System::nanoTime);
    }

    /** What is left of a test that was broken off; empty where all of it was measured already. */
    Optional<LoadTest> rest(LoadJob job, Guide guide) {
        Optional<LoadTest> rest = LoadTest.resume(job, guide, Clock.systemUTC(), System::nanoTime);
        rest.flatMap(LoadTest::damage).ifPresent(console::say);
        return rest;
    }

    /** Runs one test; {@code what} names it in the progress. */
    public LoadResult run(String what, LoadTest test) {
        LoadResult result = Progress.showing(console, () -> shown(what, test.progress()), test::run);
        console.say(String.format(
                Locale.ROOT,
                "%s: %,d answered, %,d throttled, %,d failed",
                what,
                result.count().answered(),
                result.count().throttled(),
                result.count().failed()));
        return result;
    }

    private List<String> shown(String what, LoadProgress progress) {
        return console.isTerminal()
                ? LiveView.lines(what, progress, Console.columns(System.getenv()))
                : List.of(what + ": " + line(progress));
    }

    static String line(LoadProgress progress) {
        return String.format(
                Locale.ROOT,
                "%d of %d s, %s, %,d in flight, %,d answered, %,d throttled, %,d failed",
                progress.elapsed().toSeconds(),
                progress.length().toSeconds(),
                spoken(progress.level()),
                progress.count().inFlight(),
                progress.count().answered(),
                progress.count().throttled(),
                progress.count().failed());
    }

    /** A level's load and how far it is. */
    static String spoken(LoadProgress.Level level) {
        String load = LevelCaveats.words(level.load());
        return switch (level.phase()) {
            case WARMING_UP -> load + ", warming up";
            case COUNTED -> load;
            case DRAINING -> load + ", over but for what is in flight";
        };
    }

    /**
     * As {@link #warmUp(URI, String, HttpChoice)}, where the model that will be measured may be none of the emulator's: the same code
     * makes and reads the words of all.
     */
    public void warmUp(URI emulator, HttpChoice http) {
        warmUp(emulator, Profile.standard().models().get(0).id(), http);
    }

    /**
     * Warms this program up against an emulator, in the HTTP that will be spoken; what is measured then is thrown away.
     *
     * @throws LoadTestException where the emulator refuses it: what is measured next would be this program's compiler
     */
    public void warmUp(URI emulator, String modelId, HttpChoice http) {
        console.progress("warming up against the emulator, " + WARM_UP.toSeconds() + " s");
        try (Scratch scratch = new Scratch()) {
            Scenario scenario = new Scenario(
                    "warm-up",
                    "makes the load generator quick before anything is measured",
                    new Load.Steps(List.of(new OfferedLoad.Closed(WARM_UP_USERS)), WARM_UP, Duration.ZERO),
                    new Requests(new TokenCount.Fixed(500), new TokenCount.Fixed(40), 64),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(10));
            Target target = http.to(new Target("warm-up", emulator, new BearerAuth(Keys.HEADROOM.apiKey())));
            LoadJob job = new LoadJob(
                    scenario,
                    LoadJob.Destination.of(Route.free(target, modelId, new Endpoint.OnDemand(modelId))),
                    Budget.unlimited(),
                    0,
                    scratch.file("warm-up.csv"),
                    Optional.empty());
            LoadResult warm = ready(job, Guide.NONE).run();
            if (!warm.isWhole()) {
                throw new LoadTestException(
                        "this program could not be warmed up: " + warm.stop().words());
            }
        }
    }
}
