package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Served;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.run.Stop;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.capacity.LevelReader;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.RunHeader;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.usage.RequestTrace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole load tests through Gatling against the emulator. */
@Tag("clock")
class LoadTestTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC());

    @AfterEach
    void stop() {
        emulator.close();
    }

    private LoadJob job(Load load, URI endpoint, String modelId, Purse purse) {
        Requests requests = new Requests(new TokenCount.Fixed(200), new TokenCount.Fixed(20), 40);
        Scenario scenario =
                new Scenario("trial", "a test", load, requests, Duration.ofMillis(50), Duration.ofSeconds(5));
        Target target = new Target("emulator", endpoint, new BearerAuth("key"));
        return new LoadJob(
                scenario,
                LoadJob.Destination.of(new Route(target, modelId, new Endpoint.OnDemand(LLAMA), purse.tariff())),
                purse.budget(),
                42,
                folder.resolve("run/measurements.csv"),
                Optional.empty());
    }

    private static Load closed(int... users) {
        List<OfferedLoad> levels = java.util.Arrays.stream(users)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
        return new Load.Steps(levels, Duration.ofMillis(1500), Duration.ofMillis(300));
    }

    private static Purse free() {
        return Purse.free();
    }

    private LoadResult run(LoadJob job) {
        return LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime).run();
    }

    private List<Attempt> rows() throws IOException {
        return Files.readAllLines(folder.resolve("run/measurements.csv")).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> AttemptCells.parse(List.of(line.split(",", -1))))
                .toList();
    }

    @Test
    void aClosedStaircaseIsMeasuredAttemptByAttempt() throws IOException {
        LoadResult result = run(job(closed(1, 3), emulator.endpoint(), LLAMA, free()));
        List<Attempt> rows = rows();
        Served served = emulator.served();
        assertThat(result.isWhole()).isTrue();
        assertThat(result.count().failed() + result.count().throttled()).isZero();
        assertThat(rows).hasSize((int) served.answered()).allMatch(Attempt::isOk);
        assertThat(rows.stream().mapToLong(row -> row.tokens().output()).sum()).isEqualTo(served.outputTokens());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.tokens().input()).isEqualTo(200);
            assertThat(row.answer().contentEvents()).isEqualTo(5);
            assertThat(row.answer().stopReason()).isEqualTo("end_turn");
            assertThat(row.timing().timeToFirstTokenNanos().orElseThrow()).isGreaterThan(30_000_000);
        });
        assertThat(rows.stream().map(Attempt::user).distinct()).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(rows.stream()
                        .filter(row -> row.level() == 0)
                        .map(Attempt::user)
                        .distinct())
                .containsExactly(0L);
    }

    @Test
    void theFileSaysWhatTheRunWas() throws IOException {
        LoadResult result = run(job(closed(2), emulator.endpoint(), LLAMA, free()));
        List<String> lines = Files.readAllLines(folder.resolve("run/measurements.csv"));
        assertThat(lines.get(0)).isEqualTo("# " + RunHeader.FORMAT + " " + RunHeader.VERSION);
        List<String> head = lines.stream()
                .skip(1)
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList();
        assertThat(RunHeader.parse(head)).isEqualTo(result.run());
        assertThat(folder.resolve("run")).isDirectoryNotContaining("glob:**/*{.part,.journal}");
    }

    @Test
    void anOpenLoadSendsItsArrivalsWhateverTheServiceDoes() throws IOException {
        Load load = new Load.Steps(List.of(new OfferedLoad.Open(30)), Duration.ofSeconds(3), Duration.ofMillis(500));
        LoadJob job = job(load, emulator.endpoint(), LLAMA, free());
        LoadTest test = LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime);
        test.run();
        List<Attempt> rows = rows();
        assertThat(rows).hasSize(test.users());
        assertThat(test.users()).isBetween(60, 125);
        assertThat(rows).allMatch(row -> row.timing().dispatchLatenessNanos() >= 0);
        assertThat(rows.stream().map(row -> row.timing().intendedNanos()).distinct())
                .hasSize(rows.size());
    }

    @Test
    void nothingIsSentThatTheBudgetCannotPayFor() throws IOException {
        Purse purse = new Purse(Budget.ofUsd(0.004), new Tariff.ByToken(Prices.perMillion(1, 1)));
        LoadResult result = run(job(closed(2), emulator.endpoint(), LLAMA, purse));
        assertThat(result.stop().cause()).isEqualTo(Stop.Cause.BUDGET);
        assertThat(result.isWhole()).isFalse();
        assertThat(emulator.served().inputTokens() + emulator.served().outputTokens())
                .isLessThanOrEqualTo(4_000);
        assertThat(result.spent().usd().doubleValue()).isLessThanOrEqualTo(0.004);
    }

    @Test
    void aReplaySendsWhatTheTraceHas() throws IOException {
        RequestTrace trace = new RequestTrace(
                "trace",
                List.of(
                        new RequestTrace.TracedRequest(Duration.ZERO, 30, 5),
                        new RequestTrace.TracedRequest(Duration.ofMillis(400), 700, 0),
                        new RequestTrace.TracedRequest(Duration.ofMillis(900), 5, 90)));
        Requests sizes = new Requests(new TokenCount.AsTraced(), new TokenCount.AsTraced(), 40);
        Scenario replay = new Scenario(
                "again",
                "a test",
                new Load.Replay(2, Duration.ofMinutes(1)),
                sizes,
                Duration.ZERO,
                Duration.ofSeconds(5));
        LoadJob like = job(closed(1), emulator.endpoint(), LLAMA, free());
        LoadJob job =
                new LoadJob(replay, like.destination(), like.budget(), 1, like.measurements(), like.gatlingReport());
        LoadTest.of(job, Guide.replaying(trace), Clock.systemUTC(), System::nanoTime)
                .run();
        List<Attempt> rows =
                rows().stream().sorted(Comparator.comparingLong(Attempt::user)).toList();
        assertThat(rows).extracting(row -> row.tokens().input()).containsExactly(30L, 700L, 5L);
        assertThat(rows).extracting(row -> row.tokens().output()).containsExactly(5L, 1L, 40L);
        assertThat(rows)
                .extracting(row -> row.timing().intendedNanos())
                .containsExactly(0L, 200_000_000L, 450_000_000L);
        assertThatThrownBy(() -> LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime))
                .hasMessageContaining("--trace");
        assertThatThrownBy(() -> LoadTest.of(like, Guide.replaying(trace), Clock.systemUTC(), System::nanoTime))
                .hasMessageContaining("--trace");
    }

    /** On demand Claude 3 Haiku has 1,000 requests a minute and a bucket of half a second: 8 requests, then 16.7 a second. */
    @Test
    void throttledUsersPauseAndTheirAttemptsCarryNoTokens() throws IOException {
        LoadJob job = job(closed(40), emulator.endpoint(), "anthropic.claude-3-haiku-20240307-v1:0", free());
        LoadResult result = run(job);
        assertThat(result.count().throttled()).isPositive();
        List<Attempt> throttled = rows().stream()
                .filter(row -> row.answer().outcome() == Outcome.THROTTLED)
                .toList();
        assertThat(throttled).hasSize((int) result.count().throttled()).allSatisfy(row -> {
            assertThat(row.tokens()).isEqualTo(TokenUse.NONE);
            assertThat(row.timing().firstTokenNanos()).isEmpty();
        });
        Attempt refused = throttled.get(0);
        Optional<Attempt> next = rows().stream()
                .filter(row -> row.user() == refused.user()
                        && row.timing().intendedNanos() > refused.timing().intendedNanos())
                .min(Comparator.comparingLong(row -> row.timing().intendedNanos()));
        assertThat(next)
                .hasValueSatisfying(row -> assertThat(
                                row.timing().intendedNanos() - refused.timing().endNanos())
                        .isEqualTo(Duration.ofMillis(50).toNanos()));
    }

    /**
     * Little's law, L = X R: a check of the whole measurement that knows nothing of how it was made. Five times as fast as life, the
     * answers at the edges of the level are a small share of it.
     */
    @Test
    void aSteadyClosedLevelObeysLittlesLaw() throws IOException {
        EmulatorSettings fast = new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 7, 5);
        try (Emulator quick = Emulator.start(fast, Clock.systemUTC())) {
            LoadResult result = run(job(closed(6), quick.endpoint(), LLAMA, free()));
            LevelSummary level =
                    LevelReader.read(new Measurements(result.run(), rows())).get(0);
            assertThat(level.littleRatio().orElseThrow()).isBetween(0.96, 1.04);
            assertThat(level.concurrency()).isBetween(5.2, 6.0);
        }
    }

    @Test
    void aRefusedRequestEndsTheRunWithTheServicesOwnWords() {
        LoadJob job = job(closed(2), emulator.endpoint(), "no.such-model", free());
        assertThatThrownBy(() -> run(job))
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("HTTP 400")
                .hasMessageContaining("The provided model identifier is invalid");
        assertThat(folder.resolve("run")).isEmptyDirectory();
    }

    @Test
    void nobodyAtTheOtherEndIsSaid() {
        emulator.close();
        LoadJob job = job(closed(8), emulator.endpoint(), LLAMA, free());
        assertThatThrownBy(() -> run(job))
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("no connection to http://127.0.0.1:");
    }
}
