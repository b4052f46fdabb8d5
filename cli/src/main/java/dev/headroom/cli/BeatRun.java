package dev.headroom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadTest;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.sources.stage.MeasurementsFile;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs a beat and reads how far the measured times are from it. */
final class BeatRun {

    /** When config/models/steady.yaml makes the first token due. */
    private static final double FIRST_TOKEN_MILLIS = 300;

    /** Each answer lasts this long, so that so many streams are open when so many a second begin. */
    private static final int ANSWER_SECONDS = 10;

    /** How long a load lasts, and how long it may fill before anything counts. */
    record Span(Duration length, Duration filling) {
        static final Span FULL = new Span(Duration.ofSeconds(24), Duration.ofSeconds(12));
    }

    private final URI emulator;
    private final EmulatorAccount account;
    private final Clock clock;
    private final Span span;
    private boolean warm;

    BeatRun(URI emulator, Clock clock, Span span) {
        this.emulator = emulator;
        this.account = new EmulatorAccount(emulator);
        this.clock = clock;
        this.span = span;
    }

    /**
     * What was found.
     *
     * @param requests that were measured
     * @param p50Millis median error of time to first token, in milliseconds
     * @param p99Millis what 99 of 100 errors stay within
     * @param pacing the emulator's account of its own
     */
    record Errors(int requests, double p50Millis, double p99Millis, JsonNode pacing) {}

    Errors run(SelfcheckCommand.Beat beat) {
        if (!warm) {
            measure(new SelfcheckCommand.Beat(500, 20));
            warm = true;
        }
        account.reset();
        double[] errors = errors(measure(beat));
        if (errors.length == 0) {
            throw new LoadTestException("nothing was measured at " + beat.text());
        }
        JsonNode pacing = account.counters().path("pacing");
        return new Errors(errors.length, quantile(errors, 0.5), quantile(errors, 0.99), pacing);
    }

    private Measurements measure(SelfcheckCommand.Beat beat) {
        double perSecond = beat.streams() / (double) ANSWER_SECONDS;
        int tokens = beat.perSecond() * ANSWER_SECONDS;
        Scenario scenario = new Scenario(
                "selfcheck",
                "keeps a known beat",
                new Load.Steps(List.of(new OfferedLoad.Open(perSecond)), span.length(), span.filling()),
                new Requests(new TokenCount.Fixed(3), new TokenCount.Fixed(tokens), tokens + 1),
                Duration.ofMillis(100),
                Duration.ofSeconds(60));
        Target target = new Target("emulator", emulator, new BearerAuth("selfcheck"));
        try (Scratch scratch = new Scratch()) {
            LoadJob job = new LoadJob(
                    scenario,
                    LoadJob.Destination.of(Route.free(target, beat.modelId(), new Endpoint.OnDemand(beat.modelId()))),
                    Budget.unlimited(),
                    1,
                    scratch.file("selfcheck.csv"),
                    Optional.empty());
            LoadTest.of(job, Guide.NONE, clock, System::nanoTime).run();
            return MeasurementsFile.read(job.measurements());
        }
    }

    /** Of every answer that was due to begin in the steady part, sorted, in milliseconds. */
    private static double[] errors(Measurements measurements) {
        LoadLevel level = measurements.run().levels().get(0);
        return measurements.attempts().stream()
                .filter(Attempt::isOk)
                .filter(attempt -> attempt.timing().intendedNanos() >= level.steadyFromNanos())
                .filter(attempt -> attempt.timing().intendedNanos() < level.endNanos())
                .mapToDouble(attempt -> attempt.timing().timeToFirstTokenNanos().orElseThrow() / 1e6)
                .map(millis -> Math.abs(millis - FIRST_TOKEN_MILLIS))
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
