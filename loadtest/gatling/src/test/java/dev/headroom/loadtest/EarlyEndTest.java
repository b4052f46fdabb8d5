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
import dev.headroom.loadtest.run.Stop;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.RequestAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Load tests that end before their time: soon, with the reason, and without a trace where nothing was measured. */
@Timeout(60)
@Tag("once")
@Tag("clock")
class EarlyEndTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    private static final RequestAuth KEY = new BearerAuth("key");
    private static final Purse FREE = Purse.free();

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC());

    @AfterEach
    void stop() {
        emulator.close();
    }

    private static Load closed(Duration hold, int... users) {
        List<OfferedLoad> levels = Arrays.stream(users)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
        return new Load.Steps(levels, hold, Duration.ofMillis(100));
    }

    private LoadTest test(Load load, RequestAuth auth, Purse purse, Optional<Path> report) {
        Requests requests = new Requests(new TokenCount.Fixed(200), new TokenCount.Fixed(20), 40);
        Scenario scenario = new Scenario("trial", "a test", load, requests, Duration.ZERO, Duration.ofSeconds(5));
        Target target = new Target("emulator", emulator.endpoint(), auth);
        LoadJob.Destination destination =
                LoadJob.Destination.of(new Route(target, LLAMA, new Endpoint.OnDemand(LLAMA), purse.tariff()));
        LoadJob job =
                new LoadJob(scenario, destination, purse.budget(), 42, folder.resolve("run/measurements.csv"), report);
        return LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime);
    }

    /** Enough for a few requests, of some 240 tokens each. */
    private static Purse little() {
        return new Purse(Budget.ofUsd(0.01), new Tariff.ByToken(Prices.perMillion(1, 1)));
    }

    @Test
    void anOpenLoadWhoseBudgetIsSpentDoesNotWaitForTheRestOfItsArrivals() {
        Load load = new Load.Steps(List.of(new OfferedLoad.Open(20)), Duration.ofSeconds(40), Duration.ofMillis(100));
        LoadTest test = test(load, KEY, little(), Optional.empty());
        LoadResult result = test.run();
        assertThat(result.stop().cause()).isEqualTo(Stop.Cause.BUDGET);
        assertThat(test.progress().elapsed()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void usersWhoWaitForALaterLevelLeaveWhenTheRunIsStopped() {
        AtomicLong firstNanos = new AtomicLong(Long.MIN_VALUE);
        RequestAuth tiring = (uri, own, body) -> {
            firstNanos.compareAndSet(Long.MIN_VALUE, System.nanoTime());
            if (System.nanoTime() - firstNanos.get() > 3_300_000_000L) {
                throw new IllegalStateException("the token has expired");
            }
            return KEY.headers(uri, own, body);
        };
        // Two of three users have nothing to do from 3 s to 6 s.
        LoadTest test = test(closed(Duration.ofSeconds(3), 3, 1, 3), tiring, FREE, Optional.empty());
        assertThat(test.run().stop().words()).contains("the token has expired");
        assertThat(test.progress().elapsed()).isLessThan(Duration.ofMillis(5500));
    }

    @Test
    void aRequestThatCannotBeMadeStopsTheRunAndCostsNothing() {
        RequestAuth expired = (uri, own, body) -> {
            throw new IllegalStateException("the token has expired");
        };
        Purse purse = little();
        LoadTest test = test(closed(Duration.ofSeconds(2), 3), expired, purse, Optional.empty());
        assertThatThrownBy(test::run)
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("could not be made: the token has expired");
        assertThat(purse.budget().committedUsd()).isZero();
        assertThat(test.progress().count().inFlight()).isZero();
        assertThat(folder.resolve("run")).isEmptyDirectory();
    }

    /** 8 users and room for some 9 worst cases: what was never sent must not use the room up. */
    @Test
    void attemptsWithoutAConnectionAreNotPaidFor() {
        emulator.close();
        Purse purse = new Purse(Budget.ofUsd(0.015), new Tariff.ByToken(Prices.perMillion(1, 1)));
        LoadTest test = test(closed(Duration.ofSeconds(2), 8), KEY, purse, Optional.empty());
        assertThatThrownBy(test::run)
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("no connection to http://127.0.0.1:");
        assertThat(purse.budget().committedUsd()).isZero();
    }

    @Test
    void beforeItsStartATestIsAtItsBeginning() {
        LoadTest test = test(closed(Duration.ofSeconds(2), 3, 5), KEY, FREE, Optional.empty());
        assertThat(test.progress().elapsed()).isZero();
        assertThat(test.progress().load()).isEqualTo(new OfferedLoad.Closed(3));
    }

    /** What the run before left in the same folder stays. */
    @Test
    void aRunThatMeasuredNothingLeavesNoReport() throws Exception {
        Path report = folder.resolve("run/gatling");
        RequestAuth expired = (uri, own, body) -> {
            throw new IllegalStateException("the token has expired");
        };
        assertThatThrownBy(() -> test(closed(Duration.ofSeconds(2), 1), expired, FREE, Optional.of(report))
                        .run())
                .isInstanceOf(LoadTestException.class);
        assertThat(report).doesNotExist();
        Path before = Files.createDirectories(report.resolve("before"));
        assertThatThrownBy(() -> test(closed(Duration.ofSeconds(2), 1), expired, FREE, Optional.of(report))
                        .run())
                .isInstanceOf(LoadTestException.class);
        try (Stream<Path> left = Files.list(report)) {
            assertThat(left).containsExactly(before);
        }
    }

    @Test
    void aReportThatHasNoPlaceIsAnErrorAndLeavesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x", StandardCharsets.UTF_8);
        LoadTest test = test(closed(Duration.ofMillis(500), 1), KEY, FREE, Optional.of(file.resolve("gatling")));
        assertThatThrownBy(test::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gatling")
                .hasMessageContaining("check the folder");
        assertThat(folder.resolve("run")).isEmptyDirectory();
        assertThat(emulator.served().answered()).isZero();
    }

    /** A disk without room, as Linux has one to try with. */
    @Test
    void aDiskThatIsFullIsSaidBeforeAnythingIsPaidFor() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        Files.createDirectory(folder.resolve("run"));
        Files.createSymbolicLink(folder.resolve("run/measurements.csv.journal"), full);
        assertThatThrownBy(() -> test(closed(Duration.ofSeconds(30), 40), KEY, FREE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("measurements.csv: cannot be written");
        assertThat(emulator.served().answered()).isZero();
    }
}
