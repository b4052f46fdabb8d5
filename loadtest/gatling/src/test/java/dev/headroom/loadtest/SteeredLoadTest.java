package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Enough;
import dev.headroom.config.Load;
import dev.headroom.config.LoadRange;
import dev.headroom.config.Patience;
import dev.headroom.config.Requests;
import dev.headroom.config.Retry;
import dev.headroom.config.Scenario;
import dev.headroom.config.Span;
import dev.headroom.config.TokenCount;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.fault.FaultKind;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.fault.FaultRule;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Loads whose course depends on what is seen, and requests that go several ways. */
@Timeout(120)
@Tag("once")
class SteeredLoadTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    private static final Span SHORT = new Span(Duration.ofMillis(1500), Duration.ofMillis(300));

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC());

    @AfterEach
    void stop() {
        emulator.close();
    }

    private static EmulatorSettings refusingHalf() {
        FaultRule half = new FaultRule(
                FaultKind.THROTTLE, 0.5, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        EmulatorSettings.Extras faults = new EmulatorSettings.Extras(
                Optional.empty(), new FaultPlan(List.of(half)), Optional.empty(), Optional.empty());
        return new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 7, 1, faults);
    }

    private Route route(String modelId) {
        return route(emulator, modelId);
    }

    private static Route route(Emulator at, String modelId) {
        Target target = new Target("emulator", at.endpoint(), new BearerAuth("key"));
        return Route.free(target, modelId, new Endpoint.OnDemand(LLAMA));
    }

    private LoadResult run(Load load, Retry retry, LoadJob.Destination destination, Guide guide) {
        Requests requests = new Requests(new TokenCount.Fixed(100), new TokenCount.Fixed(10), 20);
        Patience patience = new Patience(Duration.ofMillis(50), Duration.ofSeconds(5), retry);
        LoadJob job = new LoadJob(
                new Scenario("trial", "a test", load, requests, patience),
                destination,
                Budget.unlimited(),
                42,
                folder.resolve("measurements.csv"),
                Optional.empty());
        return LoadTest.of(job, guide, Clock.systemUTC(), System::nanoTime).run();
    }

    private LoadResult run(Load load) {
        return run(load, Retry.NEVER, LoadJob.Destination.of(route(LLAMA)), Guide.NONE);
    }

    private List<Attempt> rows() throws IOException {
        return Files.readAllLines(folder.resolve("measurements.csv")).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> AttemptCells.parse(List.of(line.split(",", -1))))
                .toList();
    }

    /** How soon they end is in {@code EnoughTest}, which has no clock. */
    @Test
    void levelsThatMayEndBeforeTheirTimeFollowEachOther() {
        Enough enough = new Enough(0.5, 0.5, 0.9, Duration.ofSeconds(1));
        Span span = new Span(Duration.ofSeconds(40), Duration.ofMillis(500));
        LoadResult result = run(new Load.Steps(
                List.of(new OfferedLoad.Closed(8), new OfferedLoad.Closed(4)),
                Arrivals.POISSON,
                span,
                Optional.of(enough)));
        assertThat(result.run().levels())
                .hasSize(2)
                .allMatch(level ->
                        level.endNanos() - level.startNanos() <= span.hold().toNanos());
    }

    @Test
    void aSearchTriesLoadsUntilItKnowsWhichPass() throws IOException {
        Load.Search search =
                new Load.Search(new LoadRange(true, 1, 64), Arrivals.POISSON, SHORT, new Load.Search.Care(0.5, 2, 14));
        LatencyTarget impossible = new LatencyTarget(0.9, Duration.ofMillis(1), Duration.ofSeconds(5));
        Guide guide = new Guide(Optional.empty(), Optional.of(impossible), Optional.empty(), TokensPerWord.ONE);
        LoadResult result = run(search, Retry.NEVER, LoadJob.Destination.of(route(LLAMA)), guide);
        // One user misses a millisecond, whatever happens: it is tried again, and nothing above it.
        assertThat(result.run().levels())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(level -> level.load().equals(new OfferedLoad.Closed(1)));
        assertThat(rows()).isNotEmpty().allMatch(Attempt::isOk);
    }

    @Test
    void blocksGoToTwoEndpointsInTurns() throws IOException {
        Load.Alternating load = new Load.Alternating(
                new OfferedLoad.Closed(2),
                Arrivals.POISSON,
                new Span(Duration.ofMillis(300), Duration.ofMillis(100)),
                24);
        LoadJob.Destination both = new LoadJob.Destination(
                List.of(route(LLAMA), route("anthropic.claude-3-haiku-20240307-v1:0")),
                false,
                () -> List.of("emulator-bound: for a test"));
        LoadResult result = run(load, Retry.NEVER, both, Guide.NONE);
        assertThat(result.run().endpoints()).hasSize(2);
        assertThat(result.run().soundness().caveats()).endsWith("emulator-bound: for a test");
        for (Attempt attempt : rows()) {
            int block = attempt.level() % 4;
            assertThat(attempt.route()).isEqualTo(block == 1 || block == 2 ? 1 : 0);
        }
        assertThat(result.run().levels()).hasSize(24);
        for (int i = 1; i < 24; i++) {
            LoadLevel before = result.run().levels().get(i - 1);
            assertThat(result.run().levels().get(i).startNanos()).isGreaterThanOrEqualTo(before.endNanos());
        }
    }

    /** Half of all attempts are refused, however fast they come. */
    @Test
    void aRetryIsAnAttemptOfItsOwnBehindOneThatWasThrottled() throws IOException {
        Load load = new Load.Steps(List.of(new OfferedLoad.Open(50)), Duration.ofSeconds(2), Duration.ofMillis(200));
        Retry retry = new Retry(4, Duration.ofMillis(20), 1, 0, Set.of(Outcome.THROTTLED));
        LoadResult result;
        try (Emulator fussy = Emulator.start(refusingHalf(), Clock.systemUTC())) {
            result = run(load, retry, LoadJob.Destination.of(route(fussy, LLAMA)), Guide.NONE);
        }
        List<Attempt> rows = rows();
        assertThat(result.count().over()).isEqualTo(rows.size());
        long throttled = rows.stream()
                .filter(row -> row.answer().outcome() == Outcome.THROTTLED)
                .count();
        long again = rows.stream().filter(row -> row.number() > 1).count();
        assertThat(throttled).isPositive();
        assertThat(again).isPositive().isLessThanOrEqualTo(throttled);
        for (Attempt row : rows) {
            if (row.number() > 1) {
                assertThat(rows)
                        .anyMatch(earlier -> earlier.user() == row.user()
                                && earlier.number() == row.number() - 1
                                && earlier.answer().outcome() == Outcome.THROTTLED);
            }
        }
    }
}
