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
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A test that is broken off between two levels goes on with the next. */
@Timeout(60)
@Tag("once")
class ResumedLoadTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC());

    @AfterEach
    void stop() {
        emulator.close();
    }

    private LoadJob job(Budget budget, int... users) {
        List<OfferedLoad> levels = java.util.Arrays.stream(users)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
        Load load = new Load.Steps(levels, Duration.ofMillis(1500), Duration.ofMillis(300));
        Requests requests = new Requests(new TokenCount.Fixed(100), new TokenCount.Fixed(10), 20);
        Target target = new Target("emulator", emulator.endpoint(), new BearerAuth("key"));
        Route route =
                new Route(target, LLAMA, new Endpoint.OnDemand(LLAMA), new Tariff.ByToken(Prices.perMillion(1, 1)));
        return new LoadJob(
                new Scenario("trial", "a test", load, requests, Duration.ZERO, Duration.ofSeconds(5)),
                LoadJob.Destination.of(route),
                budget,
                42,
                folder.resolve("measurements.csv"),
                Optional.empty());
    }

    private static LoadTest test(LoadJob job) {
        return LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime);
    }

    private List<Attempt> rows() throws IOException {
        return Files.readAllLines(folder.resolve("measurements.csv")).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> AttemptCells.parse(List.of(line.split(",", -1))))
                .toList();
    }

    /** The journal of a run that was killed: a copy that is taken while it goes on. */
    private void breakOff(LoadJob job) throws Exception {
        LoadTest first = test(job);
        Thread running = new Thread(first::run);
        running.start();
        Path journal = folder.resolve("measurements.csv.journal");
        Path copy = folder.resolve("copy");
        while (first.progress().elapsed().compareTo(Duration.ofMillis(2600)) < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        Files.copy(journal, copy);
        running.join();
        Files.delete(folder.resolve("measurements.csv"));
        Files.move(copy, journal);
    }

    @Test
    void wholeLevelsAreKeptAndTheBrokenOneIsBegunAgain() throws Exception {
        LoadJob job = job(Budget.ofUsd(10), 1, 2, 3);
        breakOff(job);
        LoadResult result = LoadTest.resume(job, Guide.NONE, Clock.systemUTC(), System::nanoTime)
                .orElseThrow()
                .run();
        assertThat(result.run().levels())
                .extracting(level -> level.load().toString())
                .containsExactly("closed:1", "closed:2", "closed:3");
        assertThat(result.run().soundness().caveats()).anyMatch(caveat -> caveat.startsWith("resumed: "));
        assertThat(rows()).extracting(Attempt::level).isSubsetOf(0, 1, 2).contains(0, 1, 2);
        assertThat(folder.resolve("measurements.csv.journal")).doesNotExist();
    }

    @Test
    void aRunOfAnotherScenarioIsRefusedAndSoIsABudgetThatIsSpent() throws Exception {
        breakOff(job(Budget.ofUsd(10), 1, 2, 3));
        assertThatThrownBy(() -> LoadTest.resume(
                        job(Budget.ofUsd(10), 1, 2, 4), Guide.NONE, Clock.systemUTC(), System::nanoTime))
                .hasMessageContaining("has changed since this run began");
        assertThatThrownBy(() -> LoadTest.resume(
                        job(Budget.ofUsd(0.0001), 1, 2, 3), Guide.NONE, Clock.systemUTC(), System::nanoTime))
                .hasMessageContaining("is spent");
        assertThatThrownBy(() -> test(job(Budget.ofUsd(10), 1, 2, 3))).hasMessageContaining("broken off");
    }
}
