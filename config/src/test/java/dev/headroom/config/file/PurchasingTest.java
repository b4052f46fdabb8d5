package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.config.Workload;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PriorityTier;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What limits a purchase, as the owners of a workload say it. */
class PurchasingTest {

    private static final String FILE = "workloads/x.yaml";

    private static final String PLAIN = """
            name: x
            modelId: amazon.nova-micro-v1:0
            region: us-east-1
            timeZone: Europe/Berlin
            quota:
              tokensPerMinute: 6_000_000
              outputBurndown: 1
            deferrableShare: 0.2
            """;

    private static final String EVERYTHING = PLAIN + """
            maxTokens: 4096
            purchasing:
              unitQuota: 3
              leadTime: 5d
              monthlyBudgetUsd: 40_000
              mostUnits: {noCommitment: 2, sixMonths: 0}
              endOfLife: 2027-09-01
              owned:
                - name: chat-2026
                  modelUnits: 1
                  usdPerHour: 21.18
                  ends: 2027-01-31T09:00:00Z
                - {name: more, modelUnits: 2, usdPerHour: 0, ends: 2027-02-01}
              coverage: 0.6
              riskAversion: 0.5
              tail: 0.2
              leastSaving: 0.05
            """;

    @TempDir
    private Path root;

    private Written config;

    @BeforeEach
    void begin() {
        config = new Written(root);
    }

    private void refuses(String good, String bad, String fault) {
        assertThat(EVERYTHING).contains(good);
        config.refuses(FILE, EVERYTHING.replace(good, bad), fault);
    }

    @Test
    void everyKeyIsRead() {
        config.write(FILE, EVERYTHING);
        assertThat(config.folder().workload("x").purchasing())
                .isEqualTo(new PurchaseRules(
                        OptionalInt.of(3),
                        Duration.ofDays(5),
                        OptionalDouble.of(40_000),
                        Map.of(CommitmentTerm.NO_COMMITMENT, 2, CommitmentTerm.SIX_MONTHS, 0),
                        Optional.of(Instant.parse("2027-09-01T00:00:00Z")),
                        List.of(
                                owned("chat-2026", 1, "21.18", "2027-01-31T09:00:00Z"),
                                owned("more", 2, "0", "2027-02-01T00:00:00Z")),
                        OptionalDouble.of(0.6),
                        new Risk(0.5, 0.2),
                        0.05));
        assertThat(config.folder().workload("x").maxTokens()).hasValue(4096);
    }

    @Test
    void aListOfOwnedUnitsWithoutItsKeyIsRefusedWithTheKey() throws IOException {
        Path list = config.write("list.yaml", "- {name: a, modelUnits: 1, usdPerHour: 21.18, ends: 2027-01-31}\n");
        assertThatThrownBy(() -> config.folder().owned(list))
                .hasMessageContaining(
                        "list.yaml:1: the file is a list, must stand under the key 'owned'; write 'owned:' on a line above it");
    }

    @Test
    void theExampleInTheDocumentationIsRead() throws IOException {
        String page = Files.readString(Path.of("../docs/formats.md"));
        int from = page.indexOf("```yaml\n", page.indexOf("\n## Owned units\n")) + 8;
        Path file = config.write("shown.yaml", page.substring(from, page.indexOf("```", from)));
        assertThat(config.folder().owned(file))
                .containsExactly(
                        owned("chat-peak", 2, "21.18", "2027-02-01T00:00:00Z"),
                        owned("chat-base", 1, "13.08", "2027-03-15T00:00:00Z"));
    }

    /** As {@code headroom owned import} leaves it. */
    @Test
    void whatIsOwnedMayStandInAFileOfItsOwn() {
        String list = "owned:\n  - {name: \"7\", modelUnits: 1, usdPerHour: 21.18, ends: 2027-01-31T09:00:00Z}\n";
        Path file = config.write("owned.yaml", list);
        assertThat(config.folder().owned(file)).containsExactly(owned("7", 1, "21.18", "2027-01-31T09:00:00Z"));
        Path none = config.write("none.yaml", "owned: []\n");
        assertThat(config.folder().owned(none)).isEmpty();
        Path more = config.write("more.yaml", list + "unitQuota: 3\n");
        assertThatThrownBy(() -> config.folder().owned(more)).hasMessageContaining("more.yaml:3: key 'unitQuota'");
    }

    private static OwnedUnits owned(String name, int units, String usd, String end) {
        return new OwnedUnits(name, new ModelUnits(units), new BigDecimal(usd), Instant.parse(end));
    }

    /** What the shipped example has behind comment signs can be taken as it stands. */
    @Test
    void theExampleIsRightWhereItIsCommentedOut() throws IOException {
        String example = Files.readString(Path.of("workloads/example.yaml"));
        int at = example.indexOf("# purchasing:");
        String uncommented = example.substring(0, at) + example.substring(at).replaceAll("(?m)^# ", "");
        Path file = config.write("workloads/example.yaml", uncommented.replace("# maxTokens:", "maxTokens:"));
        Workload read = config.folder().workload(file.toString());
        assertThat(read.purchasing().mostOnTerm()).hasSize(3);
        assertThat(read.purchasing().owned()).hasSize(1);
        assertThat(read.purchasing().leastSaving()).isEqualTo(0.05);
        assertThat(read.maxTokens()).hasValue(4096);
    }

    @Test
    void whatIsSaidOfThePriorityTierIsReadWithWhoSaysIt() {
        config.write(FILE, PLAIN + "priorityTier: {keepsLatencyTarget: true, saidBy: load team}\n");
        assertThat(config.folder().workload("x").priority()).hasValue(new PriorityTier(true, "load team"));
        config.write(FILE, PLAIN);
        assertThat(config.folder().workload("x").priority()).isEmpty();
        config.refuses(
                FILE,
                PLAIN + "priorityTier: {keepsLatencyTarget: perhaps, saidBy: load team}\n",
                "9: key 'keepsLatencyTarget' is 'perhaps', must be true or false");
    }

    @Test
    void whatIsLeftOutDoesNotLimit() {
        config.write(FILE, PLAIN);
        assertThat(config.folder().workload("x").purchasing()).isEqualTo(PurchaseRules.NONE);
        assertThat(config.folder().workload("x").maxTokens()).isEmpty();
        config.write(FILE, PLAIN + "purchasing:\n  riskAversion: 1\n");
        assertThat(config.folder().workload("x").purchasing().risk()).isEqualTo(new Risk(1, 0.1));
    }

    @Test
    void anUnknownKeyIsNamedWithTheOnesThereAre() {
        refuses(
                "unitQuota",
                "unitsQuota",
                "11: key 'unitsQuota' is not known in key 'purchasing'; maybe you meant 'unitQuota' (there are unitQuota,"
                        + " leadTime, monthlyBudgetUsd, mostUnits, endOfLife, owned, coverage, riskAversion, tail,"
                        + " leastSaving)");
        refuses(
                "sixMonths: 0",
                "threeMonths: 0",
                "14: key 'threeMonths' is not known in key 'mostUnits'; there are noCommitment, oneMonth, sixMonths");
    }

    @Test
    void aNumberOutOfItsRangeIsRefusedWithItsLine() {
        refuses("unitQuota: 3", "unitQuota: -1", "11: key 'unitQuota' is -1, must be at least 0; change it");
        refuses("40_000", "-1", "13: key 'monthlyBudgetUsd' is -1.0, must be a finite number, 0 or above; change it");
        refuses("sixMonths: 0", "sixMonths: -1", "14: key 'sixMonths' is -1, must be at least 0; change it");
        refuses("modelUnits: 1", "modelUnits: 0", "18: key 'modelUnits' is 0, must be at least 1; change it");
        refuses("21.18", "-21.18", "19: key 'usdPerHour' of chat-2026 is -21.18, must be 0 or above; change it");
        refuses("0.6", "60", "22: key 'coverage' is 60.0, must be from 0.0 to 1.0; change it");
        refuses("0.5", "-0.5", "23: key 'riskAversion' is -0.5, must be a finite number, 0 or above; change it");
        refuses("tail: 0.2", "tail: 0", "24: key 'tail' is 0.0, must be above 0 and at most 1; change it");
        refuses("0.05", "5", "25: key 'leastSaving' is 5.0, must be from 0.0 to 1.0; change it");
        refuses("4096", "0", "9: key 'maxTokens' is 0, must be at least 1; change it");
    }

    @Test
    void aTimeIsALengthADayOrAnInstant() {
        refuses(
                "5d",
                "5 days",
                "12: key 'leadTime' is '5 days', must be a length of time, 0 or above; write a number and a unit, as in"
                        + " 1500ms, 30s, 2m, 1h or 5d");
        String rule = ", must be a day or an instant in UTC; write it as in 2026-08-20 or 2026-08-20T12:00:00Z";
        refuses("2027-09-01", "autumn", "15: key 'endOfLife' is 'autumn'" + rule);
        refuses("2027-01-31T09:00:00Z", "2027-01-31T09:00", "20: key 'ends' is '2027-01-31T09:00'" + rule);
    }

    @Test
    void whatIsOwnedIsSaidWholeAndOnce() {
        refuses(
                "name: more",
                "name: chat-2026",
                "21: key 'name' is 'chat-2026', which another has; each is counted, so name each once");
        refuses(
                "      usdPerHour: 21.18\n",
                "",
                "17: key 'usdPerHour' is missing in key 'owned', must be there; add it");
    }

    @Test
    void aTailWithoutAversionSaysNothing() {
        refuses(
                "  riskAversion: 0.5\n",
                "",
                "23: key 'tail' is '0.2', but without riskAversion it says nothing; add that, or remove this");
    }
}
