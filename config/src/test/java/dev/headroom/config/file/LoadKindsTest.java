package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Enough;
import dev.headroom.config.FirstConnections;
import dev.headroom.config.IntRange;
import dev.headroom.config.Load;
import dev.headroom.config.LoadRange;
import dev.headroom.config.Retry;
import dev.headroom.config.Span;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of load, whole and with a fault. */
class LoadKindsTest {

    private static final Span MINUTE = new Span(Duration.ofSeconds(60), Duration.ofSeconds(15));

    @TempDir
    private Path root;

    private Written config;

    @BeforeEach
    void begin() {
        config = new Written(root);
    }

    private static String scenario(String load, String more) {
        return """
                name: x
                purpose: A test.
                load:
                  LOAD
                requests: {inputTokens: 10, outputTokens: 5, maxTokens: 8}
                pauseAfterThrottle: 0s
                timeout: 60s
                """.replace("LOAD", load) + more;
    }

    private Load load(String yaml) {
        config.write("scenarios/x.yaml", scenario(yaml, ""));
        return config.folder().scenario("x").load();
    }

    private void refuses(String yaml, String fault) {
        config.refuses("scenarios/x.yaml", scenario(yaml, ""), fault);
    }

    @Test
    void anOpenLoadSaysHowItsArrivalsAreSpread() {
        assertThat(load("open: {requestsPerSecond: [2], arrivals: {gamma: 2.5}, hold: 60s, warmUp: 15s}"))
                .isEqualTo(
                        new Load.Steps(List.of(new OfferedLoad.Open(2)), new Arrivals(2.5), MINUTE, Optional.empty()));
        refuses(
                "open: {requestsPerSecond: [2], arrivals: bursty, hold: 60s, warmUp: 15s}",
                "4: key 'arrivals' is 'bursty', must be constant, poisson, or {gamma: VARIATION}; choose one");
        refuses(
                "open: {requestsPerSecond: [2], hold: 60s, warmUp: 15s}",
                "4: key 'arrivals' is missing in key 'open', must be there; add it");
        refuses(
                "open: {requestsPerSecond: [2], arrivals: {gamma: 11}, hold: 60s, warmUp: 15s}",
                "4: key 'gamma' is 11.0, must be from 0.0 to 10.0; change it");
    }

    @Test
    void aLevelMayEndWhenItHasShownEnough() {
        String enough = "enough: {quantile: 0.95, within: 0.1, confidence: 0.9, least: 20s}";
        assertThat(load("closed: {users: [3], hold: 60s, warmUp: 15s, " + enough + "}"))
                .isEqualTo(new Load.Steps(
                        List.of(new OfferedLoad.Closed(3)),
                        Arrivals.POISSON,
                        MINUTE,
                        Optional.of(new Enough(0.95, 0.1, 0.9, Duration.ofSeconds(20)))));
        refuses(
                "closed: {users: [3], hold: 60s, warmUp: 15s, " + enough.replace("20s", "50s") + "}",
                "4: key 'closed': least of enough is 50s, must be at most hold without warmUp, 45s");
        refuses(
                "closed: {users: [3], hold: 60s, warmUp: 15s, " + enough.replace("0.95", "95") + "}",
                "4: key 'quantile' is 95.0, must be from 0.5 to 0.999; change it");
    }

    @Test
    void aSearchIsOverUsersOrOverRates() {
        String rest = "tolerance: 0.1, replicates: 2, mostLevels: 20, hold: 60s, warmUp: 15s}";
        Load.Search.Care care = new Load.Search.Care(0.1, 2, 20);
        assertThat(load("search: {users: {from: 1, to: 64}, " + rest))
                .isEqualTo(new Load.Search(new LoadRange(true, 1, 64), Arrivals.POISSON, MINUTE, care));
        assertThat(load("search: {requestsPerSecond: {from: 0.5, to: 8}, arrivals: constant, " + rest))
                .isEqualTo(new Load.Search(new LoadRange(false, 0.5, 8), Arrivals.CONSTANT, MINUTE, care));
        refuses(
                "search: {users: {from: 1, to: 2}, requestsPerSecond: {from: 1, to: 2}, " + rest,
                "4: both users and requestsPerSecond are said: users wait for their answers, a rate waits for nobody;"
                        + " keep one of the two");
        refuses("search: {users: {from: 9, to: 8}, " + rest, "4: key 'to' is 8.0, must be above from, 9.0; change it");
    }

    @Test
    void aThrottleAndAHoldAreOfRates() {
        assertThat(load("throttle: {requestsPerSecond: {from: 5, to: 40}, levels: 4, arrivals: constant, hold: 60s,"
                        + " warmUp: 15s}"))
                .isEqualTo(new Load.Throttle(new LoadRange(false, 5, 40), 4, Arrivals.CONSTANT, MINUTE));
        assertThat(load("hold: {share: 0.8, arrivals: poisson, hold: 60s, warmUp: 15s}"))
                .isEqualTo(new Load.Hold(0.8, Arrivals.POISSON, MINUTE));
        refuses(
                "hold: {share: 80, arrivals: poisson, hold: 60s, warmUp: 15s}",
                "4: key 'share' is 80.0, must be from 0.0 to 1.0; change it");
    }

    @Test
    void aFrontierHasRangesAndPoints() {
        String frontier = "frontier: {inputTokens: {from: 100, to: 4000}, outputTokens: {from: 2, to: 8},"
                + " users: {from: 1, to: 24}, points: 20, hold: 60s, warmUp: 15s}";
        assertThat(load(frontier))
                .isEqualTo(new Load.Frontier(
                        new IntRange(100, 4000), new IntRange(2, 8), new IntRange(1, 24), 20, MINUTE));
        refuses(frontier.replace("points: 20", "points: 7"), "4: key 'points' is 7, must be at least 8; change it");
    }

    @Test
    void alternatingBlocksComeInFours() {
        assertThat(load("alternating: {users: 4, blocks: 24, hold: 60s, warmUp: 15s}"))
                .isEqualTo(new Load.Alternating(new OfferedLoad.Closed(4), Arrivals.POISSON, MINUTE, 24));
        refuses(
                "alternating: {users: 4, blocks: 26, hold: 60s, warmUp: 15s}",
                "4: key 'blocks' is 26, must be a multiple of 4: A-B-B-A; change it");
    }

    @Test
    void aRetryNamesItsOutcomes() {
        String retry = "retry: {tries: 3, firstWait: 500ms, factor: 2, jitter: 0.2, on: [throttled, unavailable]}\n";
        String closed = "closed: {users: [1], hold: 60s, warmUp: 15s}";
        config.write("scenarios/x.yaml", scenario(closed, retry));
        assertThat(config.folder().scenario("x").patience().retry())
                .isEqualTo(
                        new Retry(3, Duration.ofMillis(500), 2, 0.2, Set.of(Outcome.THROTTLED, Outcome.UNAVAILABLE)));
        config.refuses(
                "scenarios/x.yaml",
                scenario(closed, retry.replace("unavailable", "sometimes")),
                "8: key 'on' is 'sometimes', must be one of brokenStream, clientTimeout, connection, modelError,"
                        + " modelNotReady, modelTimeout, serverError, throttled, unavailable; change it");
        config.refuses(
                "scenarios/x.yaml",
                scenario(closed, retry.replace("tries: 3", "tries: 0")),
                "8: key 'tries' is 0, must be at least 1; change it");
    }

    @Test
    void connectionsAreMadeBeforehandUnlessColdOnesAreAskedFor() {
        String closed = "closed: {users: [1], hold: 60s, warmUp: 15s}";
        config.write("scenarios/x.yaml", scenario(closed, ""));
        assertThat(config.folder().scenario("x").patience().connections()).isEqualTo(FirstConnections.WARM);
        config.write("scenarios/x.yaml", scenario(closed, "connections: cold\n"));
        assertThat(config.folder().scenario("x").patience().connections()).isEqualTo(FirstConnections.COLD);
        config.refuses(
                "scenarios/x.yaml",
                scenario(closed, "connections: lukewarm\n"),
                "8: key 'connections' is 'lukewarm', must be warm or cold; choose one");
    }

    private dev.headroom.config.Requests requests(String yaml) {
        config.write("scenarios/x.yaml", requestsOf(yaml));
        return config.folder().scenario("x").requests();
    }

    private static String requestsOf(String yaml) {
        return scenario("closed: {users: [1], hold: 60s, warmUp: 15s}", "")
                .replace("{inputTokens: 10, outputTokens: 5, maxTokens: 8}", yaml);
    }

    @Test
    void requestsCanBeMixedShareAPrefixAndHaveTurns() {
        var requests = requests("{mix: [{weight: 3, inputTokens: 10, outputTokens: 5, maxTokens: 8}, {weight: 1,"
                + " inputTokens: 900, outputTokens: {p50: 90, p99: 400}, maxTokens: {outputTimes: 1.5}}],"
                + " sharedPrefix: {tokens: 600}, turns: {of: 3, meanPause: 5s}}");
        assertThat(requests.kinds()).hasSize(2);
        assertThat(requests.kinds().get(1).maxTokens()).isEqualTo(new dev.headroom.config.MaxTokens.OutputTimes(1.5));
        assertThat(requests.prefix()).hasValue(new dev.headroom.config.SharedPrefix(600));
        assertThat(requests.turns()).isEqualTo(new dev.headroom.config.Turns(3, Duration.ofSeconds(5)));
    }

    @Test
    void sizesCanBeThoseOfATrace() {
        assertThat(requests("{sizes: trace, maxTokens: 500}").isTraced()).isTrue();
        config.refuses(
                "scenarios/x.yaml",
                requestsOf("{sizes: history, maxTokens: 500}"),
                "5: key 'sizes' is 'history', must be trace; write the sizes themselves as inputTokens and"
                        + " outputTokens");
    }

    @Test
    void badRequestsAreRefusedAtTheirLine() {
        config.refuses(
                "scenarios/x.yaml",
                requestsOf("{mix: [{weight: 0, inputTokens: 10, outputTokens: 5, maxTokens: 8}]}"),
                "5: key 'weight' is 0.0, must be a finite number above 0; change it");
        config.refuses(
                "scenarios/x.yaml",
                requestsOf("{inputTokens: 10, outputTokens: 5, maxTokens: {outputTimes: 0.5}}"),
                "5: key 'outputTimes' is 0.5, must be from 1.0 to 1000.0; change it");
        config.refuses(
                "scenarios/x.yaml",
                requestsOf("{inputTokens: 10, outputTokens: 5, maxTokens: 8, turns: {of: 0, meanPause: 1s}}"),
                "5: key 'of' is 0, must be at least 1; change it");
    }
}
