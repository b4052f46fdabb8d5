package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.config.Load;
import dev.headroom.config.Patience;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.record.Journal;
import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The journal of a load test that ran to its end, and whose measurements could not be written: a folder stands in their way. */
@Timeout(60)
@Tag("clock")
class JournaledRunTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC());
    private final Budget budget = Budget.ofUsd(5);

    @AfterEach
    void stop() {
        emulator.close();
    }

    private LoadTest test(int... users) {
        List<OfferedLoad> levels = IntStream.of(users)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
        Scenario scenario = new Scenario(
                "trial",
                "a test",
                new Load.Steps(levels, Duration.ofMillis(700), Duration.ofMillis(100)),
                new Requests(new TokenCount.Fixed(200), new TokenCount.Fixed(20), 40),
                Patience.once(Duration.ZERO, Duration.ofSeconds(5)));
        Route route = new Route(
                new Target("emulator", emulator.endpoint(), new BearerAuth("key")),
                LLAMA,
                new Endpoint.OnDemand(LLAMA),
                new Tariff.ByToken(Prices.perMillion(1, 1)));
        LoadJob job = new LoadJob(
                scenario,
                LoadJob.Destination.of(route),
                budget,
                42,
                folder.resolve("measurements.csv"),
                Optional.empty());
        return LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime);
    }

    @Test
    void itHasEveryAttemptEveryLevelAndWhatWasSpent() throws IOException {
        Files.createDirectories(folder.resolve(".measurements.csv.part/in-the-way"));
        LoadTest test = test(1, 3, 2);
        assertThatThrownBy(test::run)
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("measurements.csv.journal and is not lost");
        Journal journal = JournalReader.read(folder.resolve("measurements.csv.journal"));
        List<LoadLevel> planned = journal.head().planned().levels();
        assertThat(journal.damage()).isEmpty();
        assertThat(journal.attempts()).hasSize((int) emulator.served().answered());
        assertThat(journal.progress().wholeLevels()).isEqualTo(planned);
        assertThat(journal.progress().committedUsd()).isEqualTo(budget.committedUsd(), within(2e-9));
        assertThat(journal.head().budgetUsd()).hasValue(5);
    }
}
