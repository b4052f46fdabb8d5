package dev.headroom.cli.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.console.Scratch;
import dev.headroom.cli.emulator.EmulatorAccount;
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
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.ClientAudit;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.sources.stage.MeasurementsFile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs a beat and compares what was measured with what the emulator did. */
final class BeatRun {

    /**
     * How long a load lasts.
     *
     * @param length of a measurement, filling included
     * @param filling how long it may fill before anything counts
     * @param warmUp what makes a cold program quick: it is measured by nobody
     */
    record Span(Duration length, Duration filling, Beat warmUp) {
        static final Span FULL = new Span(Duration.ofSeconds(24), Duration.ofSeconds(12), Beat.streams(500, 20));
    }

    private final Target emulator;
    private final EmulatorAccount account;
    private final Clock clock;
    private final Span span;
    private boolean warm;

    BeatRun(Target emulator, Clock clock, Span span) {
        this.emulator = emulator;
        this.account = new EmulatorAccount(emulator.endpoint());
        this.clock = clock;
        this.span = span;
    }

    /**
     * What was found.
     *
     * @param error of the load generator
     * @param client how it did otherwise
     * @param expense what it took
     * @param pacing the emulator's account of its own lateness
     */
    record Finding(MeasuringError error, ClientAudit client, Expense expense, JsonNode pacing) {}

    Finding run(Beat beat) {
        if (!warm) {
            measure(span.warmUp());
            warm = true;
        }
        account.reset();
        Expense.Meter meter = Expense.meter();
        Measurements measured = measure(beat);
        Expense expense = meter.read(measured);
        MeasuringError error = MeasuringError.of(measured, account.truth());
        if (error.requests() == 0) {
            throw new LoadTestException("nothing was measured at " + beat.text());
        }
        ClientAudit client = measured.run().soundness().client().orElseThrow();
        return new Finding(error, client, expense, account.counters().path("pacing"));
    }

    private Measurements measure(Beat beat) {
        Scenario scenario = new Scenario(
                "selfcheck",
                "keeps a known beat",
                new Load.Steps(List.of(new OfferedLoad.Open(beat.requestsPerSecond())), span.length(), span.filling()),
                new Requests(new TokenCount.Fixed(3), new TokenCount.Fixed(beat.tokens()), beat.tokens() + 1),
                Duration.ofMillis(100),
                Duration.ofSeconds(60));
        try (Scratch scratch = new Scratch()) {
            LoadJob job = new LoadJob(
                    scenario,
                    LoadJob.Destination.of(Route.free(emulator, beat.modelId(), new Endpoint.OnDemand(beat.modelId()))),
                    Budget.unlimited(),
                    1,
                    scratch.file("selfcheck.csv"),
                    Optional.empty());
            LoadTest.of(job, Guide.NONE, clock, System::nanoTime).run();
            return MeasurementsFile.read(job.measurements());
        }
    }
}
