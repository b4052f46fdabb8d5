package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios with one fault each. */
class BadScenarioTest {

    private static final String GOOD = """
            # A comment moves every line.
            name: x
            purpose: To be spoilt.
            load:
              closed:
                users: [1, 2]
                hold: 60s
                warmUp: 15s
            requests:
              inputTokens: {p50: 900, p99: 6_000}
              outputTokens: 150
              maxTokens: 200
            pauseAfterThrottle: 0s
            timeout: 60s
            """;

    private static final String REPLAY = """
            name: x
            purpose: To be spoilt.
            load:
              replay: {speed: 2, limit: 30m}
            requests:
              maxTokens: 200
            pauseAfterThrottle: 0s
            timeout: 60s
            """;

    @TempDir
    private Path root;

    private Written config;

    @BeforeEach
    void begin() {
        config = new Written(root);
    }

    private void refuses(String good, String bad, String fault) {
        assertThat(GOOD).contains(good);
        config.refuses("scenarios/x.yaml", GOOD.replace(good, bad), fault);
    }

    @Test
    void theScenariosThatTheOthersSpoilAreGood() {
        config.write("scenarios/x.yaml", GOOD);
        assertThat(config.folder().scenario("x").requests())
                .isEqualTo(new Requests(new TokenCount.Lognormal(900, 6000), new TokenCount.Fixed(150), 200));
        config.write("scenarios/x.yaml", REPLAY);
        assertThat(config.folder().scenario("x"))
                .extracting(Scenario::load)
                .isEqualTo(new Load.Replay(2, Duration.ofMinutes(30)));
    }

    @Test
    void anUnknownKeyIsRefusedWithTheOneThatWasMeant() {
        refuses(
                "    hold:",
                "    holds:",
                "7: key 'holds' is not known in key 'closed'; maybe you meant 'hold' (there are users, hold, warmUp, enough)");
        refuses(
                "timeout:",
                "patience: 3\ntimeout:",
                "14: key 'patience' is not known in the file; there are name, purpose, load, requests, pauseAfterThrottle,"
                        + " timeout, retry, connections");
        refuses(
                "p50:",
                "p05:",
                "10: key 'p05' is not known in key 'inputTokens'; maybe you meant 'p50' (there are p50, p99)");
        refuses(
                "users: [1, 2]",
                "<<: {}",
                "6: key '<<' is not known in key 'closed'; there are users, hold, warmUp, enough");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefusedWithBothLines() {
        refuses(
                "    warmUp:",
                "    hold: 60s\n    warmUp:",
                "8: key 'hold' is there twice, first on line 7; remove one of the two");
    }

    @Test
    void aKeyThatIsMissingIsRefused() {
        refuses("    warmUp: 15s\n", "", "5: key 'warmUp' is missing in key 'closed', must be there; add it");
        refuses("timeout: 60s\n", "", "2: key 'timeout' is missing in the file, must be there; add it");
        refuses("  maxTokens: 200\n", "", "9: key 'maxTokens' is missing in key 'requests', must be there; add it");
    }

    @Test
    void aKeyWithoutAValueIsRefused() {
        refuses("To be spoilt.", "", "3: key 'purpose' is empty, must be text; write it on one line");
        refuses("To be spoilt.", "' '", "3: key 'purpose' is blank, must say something; change it");
        refuses(
                "To be spoilt.",
                "|\n  one\n  two",
                "3: key 'purpose' holds a line break or tab, must be one line; change it");
        refuses(
                "    users: [1, 2]",
                "    users: []",
                "6: key 'users' is an empty list, must be a list of at least one;" + " write it as in [a, b]");
    }

    @Test
    void theNameIsTheFilesName() {
        refuses("name: x", "name: y", "2: key 'name' is 'y', must be the file's name, 'x'; change one of the two");
    }

    @Test
    void aLoadHasOneKind() {
        String rule =
                ", must have one of closed, open, replay, search, throttle, hold, frontier, alternating; choose one";
        refuses(
                "requests:",
                "  replay: {speed: 1, limit: 1h}\nrequests:",
                "4: key 'load' has closed and replay" + rule);
        config.refuses(
                "scenarios/x.yaml",
                REPLAY.replace("\n  replay: {speed: 2, limit: 30m}", " {}"),
                "3: key 'load' has nothing" + rule);
    }

    @Test
    void aNumberThatCannotBeIsRefusedOnItsLine() {
        String number = ", must be a whole number up to 2147483647; write digits, as in 1000 or 1_000";
        refuses("[1, 2]", "[1, 0]", "6: key 'users' is 0, must be at least 1; change it");
        refuses("[1, 2]", "\n      - 1\n      - two", "8: key 'users' is 'two'" + number);
        refuses("maxTokens: 200", "maxTokens: 0", "12: key 'maxTokens' is 0, must be at least 1; change it");
        refuses("maxTokens: 200", "maxTokens: 99999999999", "12: key 'maxTokens' is '99999999999'" + number);
        refuses("maxTokens: 200", "maxTokens: .nan", "12: key 'maxTokens' is '.nan'" + number);
        refuses("maxTokens: 200", "maxTokens: [200]", "12: key 'maxTokens' is a list" + number);
        refuses("outputTokens: 150", "outputTokens: -3", "11: key 'outputTokens' is -3, must be at least 1; change it");
        refuses("6_000", "800", "10: key 'p99' is 800, must be above p50, 900; change it");
    }

    @Test
    void aTimeThatCannotBeIsRefusedOnItsLine() {
        String time =
                ", must be a length of time, 0 or above; write a number and a unit, as in 1500ms, 30s, 2m, 1h or 5d";
        refuses("timeout: 60s", "timeout: 60", "14: key 'timeout' is '60'" + time);
        refuses("timeout: 60s", "timeout: -1s", "14: key 'timeout' is '-1s'" + time);
        refuses("timeout: 60s", "timeout: Infinity", "14: key 'timeout' is 'Infinity'" + time);
        refuses("timeout: 60s", "timeout: 0s", "14: key 'timeout' is 0 ms, must be above 0; change it");
        refuses("15s", "1m", "8: key 'warmUp' is 60000 ms, must be shorter than hold, 60000 ms; change it");
    }

    @Test
    void aLongValueIsShownInPart() {
        refuses(
                "timeout: 60s",
                "timeout: \"" + "long\\n".repeat(30) + "\"",
                "14: key 'timeout' is '" + "long ".repeat(12)
                        + "...', must be a length of time, 0 or above; write a number"
                        + " and a unit, as in 1500ms, 30s, 2m, 1h or 5d");
    }

    @Test
    void aRateThatCannotBeIsRefusedOnItsLine() {
        String open = GOOD.replace("closed", "open").replace("users: [1, 2]", "requestsPerSecond: [0.5, RATE]");
        config.refuses(
                "scenarios/x.yaml",
                open.replace("RATE", "-1"),
                "6: key 'requestsPerSecond' is -1.0, must be a finite number above 0; change it");
        config.refuses(
                "scenarios/x.yaml",
                open.replace("RATE", ".inf"),
                "6: key 'requestsPerSecond' is '.inf', must be a finite number; write digits and a point, as in 0.25, and no"
                        + " unit");
    }

    /** 100 million a second for a minute; and more users than a machine has ports for. */
    @Test
    void aLoadThatNoMachineCanSendIsRefused() {
        String open = GOOD.replace("closed", "open")
                .replace("users: [1, 2]", "requestsPerSecond: [0.5, 100_000_000]\n    arrivals: poisson");
        config.refuses(
                "scenarios/x.yaml",
                open,
                "6: key 'requestsPerSecond' has 100000000, which for 60s is 6000000000 requests, must be at most 20000000 in"
                        + " a level; change it");
        refuses("[1, 2]", "[1, 100_001]", "6: key 'users' has 100001, must be at most 100000; change it");
    }

    @Test
    void aLevelThatEndsBeforeItMayIsRefused() {
        refuses(
                "    warmUp: 15s\n",
                "    warmUp: 15s\n    enough: {quantile: 0.5, within: 0.1, confidence: 0.9, least: 1m}\n",
                "5: key 'closed': least of enough is 60s, must be at most hold without warmUp, 45s");
    }

    /** Nine pauses of ten seconds before the tenth request, in a level of a minute. */
    @Test
    void aConversationThatCannotEndWithinItsLevelIsRefused() {
        refuses(
                "requests:\n",
                "requests:\n  turns: {of: 10, meanPause: 10s}\n",
                "9: key 'requests' has turns whose 9 pauses take 90s on average, must fit in hold, 60s; shorten meanPause,"
                        + " take fewer turns, or hold longer; change it");
    }

    @Test
    void aFrontierWhoseLongestAnswerWouldBeCutIsRefused() {
        config.refuses(
                "scenarios/x.yaml",
                GOOD.replace("closed:", "frontier:").replace("    users: [1, 2]\n", """
                            inputTokens: {from: 10, to: 99}
                            outputTokens: {from: 10, to: 201}
                            users: {from: 1, to: 4}
                            points: 12
                        """),
                "12: key 'requests' has a maxTokens below 201, the longest answer that the frontier asks for; raise it, or"
                        + " shorten outputTokens; change it");
    }

    @Test
    void aReplayHasNoTokenCountsOfItsOwn() {
        config.refuses(
                "scenarios/x.yaml",
                REPLAY.replace("  maxTokens", "  inputTokens: 1000\n  maxTokens"),
                "6: key 'inputTokens' is not known in key 'requests'; there is only maxTokens");
        config.refuses(
                "scenarios/x.yaml",
                REPLAY.replace("speed: 2", "speed: 0"),
                "4: key 'speed' is 0.0, must be a finite number above 0; change it");
    }
}
