package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.unit.ControlPlane;
import dev.headroom.loadtest.unit.RentedUnits;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.capacity.UnitMeter;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.quantity.ModelUnits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/**
 * The test that earns trust: a capacity is set in the emulator, a load test drives it, the planner reads the measurements, and the
 * capacity comes out again. The three share no arithmetic. It takes place by the clock of life, and a machine that stands still is told by
 * the emulator's own events; without a clock it is {@code CapacityOfAUnitTest}.
 */
@Tag("clock")
class EmulatedCapacityTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    /** What config/models/standard.yaml says one unit of Llama 3.1 8B admits. */
    private static final double TRUE_OUTPUT_TOKENS_PER_MINUTE = 200_000;

    /**
     * What eight seconds can show whatever this machine does: what they let in, what is in a bucket of half a second, and what was under
     * way before, which is 64 answers of 100 tokens.
     */
    private static final double MOST_OUTPUT_TOKENS_PER_MINUTE =
            TRUE_OUTPUT_TOKENS_PER_MINUTE * (8 + 0.5) / 8 + 64 * 100 * 60 / 8.0;

    /** An event of the emulator that leaves so late says that nothing went on meanwhile, the refilling of the unit excepted. */
    private static final double STANDSTILL_MILLIS = 150;

    private static final Duration PAUSE = Duration.ofMillis(300);

    /** Eight seconds of a level are counted. */
    private static final Duration LEVEL = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Tag("once")
    @Test
    void theCapacityOfTheEmulatorIsRecovered() throws IOException {
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(5), Clock.systemUTC());
                BedrockClient control = ControlPlane.at(
                        emulator.endpoint(),
                        "us-west-2",
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")));
                RentedUnits unit = RentedUnits.rent(
                        control,
                        new RentedUnits.Order("one", LLAMA, new ModelUnits(1)),
                        Duration.ofSeconds(10),
                        System::nanoTime)) {
            Measurements measured = measure(new Target("emulator", emulator.endpoint(), new BearerAuth("key")), unit);
            LatencyTarget target = new LatencyTarget(0.95, Duration.ofSeconds(2), Duration.ofSeconds(10));
            UnitCapacity.Measured found = UnitMeter.measure(measured, target, 1);
            assertThat(found.outputPerMinute().value()).isLessThan(MOST_OUTPUT_TOKENS_PER_MINUTE);
            assertThat(found.inputPerMinute().value() / found.outputPerMinute().value())
                    .isCloseTo(5, withinPercentage(0.1));
            long pauses = throttledUsersPausedAndPaidNothing(measured.attempts());
            double stoodStill = emulator.served().pacing().maxMillis();
            assumeTrue(
                    stoodStill < STANDSTILL_MILLIS,
                    "the rest is not told: this machine stood still for " + Math.round(stoodStill) + " ms");
            assertThat(pauses).isGreaterThan(10);
            assertThat(found.limit()).isEqualTo(Limit.THROTTLES);
            assertThat(found.outputPerMinute().value()).isCloseTo(TRUE_OUTPUT_TOKENS_PER_MINUTE, withinPercentage(8));
        }
    }

    /** What was refused has no tokens, and its user waits before it sends again; how often one did. */
    private static long throttledUsersPausedAndPaidNothing(List<Attempt> attempts) {
        Map<Long, List<Attempt>> byUser = attempts.stream()
                .sorted(Comparator.comparingLong(attempt -> attempt.timing().intendedNanos()))
                .collect(Collectors.groupingBy(Attempt::user));
        long pauses = 0;
        for (List<Attempt> own : byUser.values()) {
            for (int i = 0; i < own.size(); i++) {
                Attempt attempt = own.get(i);
                if (attempt.answer().outcome() == Outcome.THROTTLED) {
                    assertThat(attempt.tokens()).isEqualTo(TokenUse.NONE);
                    assertThat(attempt.timing().firstTokenNanos()).isEmpty();
                    if (i + 1 < own.size()) {
                        long again = own.get(i + 1).timing().intendedNanos();
                        assertThat(again - attempt.timing().endNanos()).isGreaterThanOrEqualTo(PAUSE.toNanos());
                        pauses++;
                    }
                }
            }
        }
        return pauses;
    }

    private Measurements measure(Target target, RentedUnits unit) throws IOException {
        List<OfferedLoad> users = IntStream.of(24, 28, 64)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
        Scenario scenario = new Scenario(
                "capacity",
                "a test",
                new Load.Steps(users, LEVEL, Duration.ofSeconds(2)),
                new Requests(new TokenCount.Fixed(500), new TokenCount.Fixed(100), 150),
                PAUSE,
                Duration.ofSeconds(20));
        LoadJob job = new LoadJob(
                scenario,
                LoadJob.Destination.of(
                        Route.free(target, unit.arn(), new Endpoint.Provisioned(LLAMA, new ModelUnits(1)))),
                Budget.unlimited(),
                3,
                folder.resolve("m.csv"),
                Optional.empty());
        LoadResult result = LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime)
                .run();
        List<Attempt> attempts = Files.readAllLines(job.measurements(), StandardCharsets.UTF_8).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> AttemptCells.parse(List.of(line.split(",", -1))))
                .toList();
        return new Measurements(result.run(), attempts);
    }
}
