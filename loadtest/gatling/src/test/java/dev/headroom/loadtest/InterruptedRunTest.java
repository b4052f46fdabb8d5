package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.record.Journal;
import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A load test that somebody ends before its time: it goes on from its journal. */
@Timeout(60)
@Tag("clock")
class InterruptedRunTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC());
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        thread.shutdownNow();
        emulator.close();
    }

    private LoadTest test(Duration hold, int outputTokens) {
        Load load = new Load.Steps(
                List.of(new OfferedLoad.Closed(3), new OfferedLoad.Closed(3)), hold, Duration.ofMillis(100));
        Requests requests =
                new Requests(new TokenCount.Fixed(100), new TokenCount.Fixed(outputTokens), outputTokens + 1);
        Target target = new Target("emulator", emulator.endpoint(), new BearerAuth("key"));
        LoadJob job = new LoadJob(
                new Scenario("trial", "a test", load, requests, Duration.ZERO, Duration.ofSeconds(60)),
                LoadJob.Destination.of(Route.free(target, LLAMA, new Endpoint.OnDemand(LLAMA))),
                Budget.unlimited(),
                42,
                folder.resolve("measurements.csv"),
                Optional.empty());
        return LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(5_000_000L);
        }
    }

    private Journal endOf(LoadTest test, Future<LoadResult> running) {
        assertThatThrownBy(running::get).hasCauseInstanceOf(LoadTestInterruptedException.class);
        assertThat(test.progress().count().inFlight()).isZero();
        assertThat(folder.resolve("measurements.csv")).doesNotExist();
        return JournalReader.read(folder.resolve("measurements.csv.journal"));
    }

    @Test
    void whatIsUnderWayMayEndAndALevelThatHadTimeLeftIsNotWhole() {
        LoadTest test = test(Duration.ofSeconds(20), 20);
        Future<LoadResult> running = thread.submit(test::run);
        await(() -> test.progress().count().answered() > 5);
        test.interrupt();
        Journal kept = endOf(test, running);
        assertThat(kept.attempts()).hasSizeGreaterThan(5).allMatch(Attempt::isOk);
        assertThat(kept.progress().wholeLevels()).isEmpty();
    }

    /** Answers of a minute in levels of half a second: the first level's time is over, and its requests are not. */
    @Test
    void aLevelOfWhichSomethingWasGivenUpIsNotWhole() {
        LoadTest test = test(Duration.ofMillis(500), 4000);
        Future<LoadResult> running = thread.submit(test::run);
        await(() -> test.progress().elapsed().compareTo(Duration.ofMillis(900)) > 0);
        test.interrupt();
        test.giveUp();
        Journal kept = endOf(test, running);
        assertThat(kept.attempts())
                .isNotEmpty()
                .extracting(attempt -> attempt.answer().outcome())
                .containsOnly(Outcome.CANCELLED);
        assertThat(kept.progress().wholeLevels()).isEmpty();
    }
}
