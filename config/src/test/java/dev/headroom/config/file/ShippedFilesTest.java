package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.ServiceTargets;
import dev.headroom.config.TokenCount;
import dev.headroom.config.Workload;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.search.AccountQuotas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that come with the product, as a user gets them. */
class ShippedFilesTest {

    private static final Stated MADE_UP = new Stated(Optional.of("made up for the demo"), Optional.empty());

    private static final ConfigFolder SHIPPED = new ConfigFolder(Path.of("."));
    private static final List<OfferedLoad> USERS = closed(1, 2, 4, 8, 16, 24, 32, 48);

    private static List<OfferedLoad> closed(int... users) {
        return IntStream.of(users)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
    }

    private static Stream<String> names(String kind) {
        return new Folder(Path.of(kind)).files().keySet().stream();
    }

    static Stream<String> workloads() {
        return names("workloads");
    }

    static Stream<Path> everyFile() throws IOException {
        return Stream.concat(
                Stream.of(Path.of("units.yaml")),
                Stream.of("prices", "scenarios", "targets", "workloads")
                        .flatMap(kind -> new Folder(Path.of(kind)).files().values().stream()));
    }

    @Test
    void theScenariosAreThirteenAndSayWhenToUseThem() {
        assertThat(SHIPPED.scenarios())
                .extracting(Scenario::name)
                .containsExactly(
                        "ab",
                        "baseline",
                        "bursts",
                        "demo",
                        "frontier",
                        "hold",
                        "rate",
                        "replay",
                        "saturation",
                        "smoke",
                        "soak",
                        "steps",
                        "throttle");
        assertThat(SHIPPED.scenarios()).extracting(Scenario::purpose).doesNotHaveDuplicates();
    }

    @Test
    void stepsIsAStaircaseOfMinutes() {
        assertThat(SHIPPED.scenario("steps"))
                .isEqualTo(new Scenario(
                        "steps",
                        "Measure what an endpoint carries, level by level, as the number of waiting users rises.",
                        new Load.Steps(USERS, Duration.ofSeconds(60), Duration.ofSeconds(15)),
                        new Requests(new TokenCount.Fixed(1000), new TokenCount.Fixed(150), 200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60)));
    }

    @Test
    void demoIsTheSameStaircaseInUnderAMinute() {
        Scenario demo = SHIPPED.scenario("demo");
        assertThat(demo.load()).isEqualTo(new Load.Steps(USERS, Duration.ofSeconds(6), Duration.ofMillis(1500)));
        assertThat(demo.requests()).isEqualTo(new Requests(new TokenCount.Fixed(1100), new TokenCount.Fixed(105), 200));
    }

    @Test
    void rateIsOpen() {
        List<OfferedLoad> rates = Stream.of(0.5, 1.0, 2.0, 4.0, 8.0)
                .<OfferedLoad>map(OfferedLoad.Open::new)
                .toList();
        assertThat(SHIPPED.scenario("rate").load())
                .isEqualTo(new Load.Steps(rates, Duration.ofMinutes(2), Duration.ofSeconds(15)));
    }

    @Test
    void replayTakesItsTokensFromTheTrace() {
        Scenario replay = SHIPPED.scenario("replay");
        assertThat(replay.load()).isEqualTo(new Load.Replay(1, Duration.ofHours(1)));
        assertThat(replay.requests())
                .isEqualTo(new Requests(new TokenCount.AsTraced(), new TokenCount.AsTraced(), 1024));
    }

    @Test
    void smokeIsTwoLevelsOfSeconds() {
        assertThat(SHIPPED.scenario("smoke").load())
                .isEqualTo(new Load.Steps(closed(1, 2), Duration.ofSeconds(3), Duration.ofMillis(500)));
    }

    @Test
    void theTargetsAreRead() {
        LatencyTarget latency = new LatencyTarget(0.95, Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThat(SHIPPED.targets("interactive"))
                .isEqualTo(new ServiceTargets("interactive", latency, 0.001, Stated.NOT));
        ServiceTargets background = SHIPPED.targets("background");
        assertThat(background.latency().endToEnd()).isGreaterThan(latency.endToEnd());
        assertThat(background.throttledShare()).isGreaterThan(0.001);
    }

    @Test
    void theDemoWorkloadFitsTheEmulator() {
        assertThat(SHIPPED.workload("demo"))
                .isEqualTo(new Workload(
                        "demo",
                        "meta.llama3-1-8b-instruct-v1:0",
                        "us-west-2",
                        ZoneId.of("America/Los_Angeles"),
                        new AccountQuotas(
                                OptionalDouble.of(5000),
                                OptionalDouble.of(8_000_000),
                                OptionalDouble.of(11_520_000_000L),
                                1),
                        0,
                        Expectations.NONE,
                        PurchaseRules.NONE,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Assumptions.NONE.with(Assumption.QUOTA, MADE_UP).with(Assumption.DEFERRABLE_SHARE, MADE_UP)));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyWorkloadRunsOnAModelThatHasAPrice(String name) {
        PriceBook prices = SHIPPED.prices();
        Workload workload = SHIPPED.workload(name);
        assertThatCode(() -> prices.of(workload.modelId(), workload.region())).doesNotThrowAnyException();
    }

    @Test
    void aPathIsTakenAsItIs() {
        assertThat(SHIPPED.scenario("scenarios/steps.yaml")).isEqualTo(SHIPPED.scenario("steps"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "targets/interactive.yaml"})
    void aFileOfAnotherKindIsRefused(String nameOrFile) {
        assertThatCode(() -> SHIPPED.workload(nameOrFile)).isInstanceOf(ConfigException.class);
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void everyFileBeginsByTellingWhatItIs(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).first().asString().startsWith("# ");
    }
}
