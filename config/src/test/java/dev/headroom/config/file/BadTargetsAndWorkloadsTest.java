package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.demand.ExpectedChange;
import dev.headroom.planner.search.AccountQuotas;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets and workloads with one fault each. */
class BadTargetsAndWorkloadsTest {

    private static final String TARGETS = """
            name: x
            latency:
              quantile: 0.95
              timeToFirstToken: 1s
              endToEnd: 10s
            throttledShare: 0.001
            """;

    private static final String WORKLOAD = """
            name: x
            modelId: amazon.nova-micro-v1:0
            region: us-east-1
            timeZone: Europe/Berlin
            quota:
              tokensPerMinute: 6_000_000
              outputBurndown: 1
            deferrableShare: 0.2
            """;

    @TempDir
    private Path root;

    private Written config;

    @BeforeEach
    void begin() {
        config = new Written(root);
    }

    private void refusesTargets(String good, String bad, String fault) {
        assertThat(TARGETS).contains(good);
        config.refuses("targets/x.yaml", TARGETS.replace(good, bad), fault);
    }

    private void refusesWorkload(String good, String bad, String fault) {
        assertThat(WORKLOAD).contains(good);
        config.refuses("workloads/x.yaml", WORKLOAD.replace(good, bad), fault);
    }

    @Test
    void theWorkloadThatTheOthersSpoilIsGood() {
        config.write("workloads/x.yaml", WORKLOAD);
        assertThat(config.folder().workload("x").quota().tokensPerMinute()).isEqualTo(6e6);
    }

    @Test
    void theOtherQuotasAreReadWhereTheyAreSaid() {
        config.write(
                "workloads/x.yaml",
                WORKLOAD.replace(
                        "outputBurndown", "requestsPerMinute: 900\n  tokensPerDay: 700000000\n  outputBurndown"));
        assertThat(config.folder().workload("x").quotas())
                .isEqualTo(
                        new AccountQuotas(OptionalDouble.of(900), OptionalDouble.of(6e6), OptionalDouble.of(7e8), 1));
        refusesWorkload(
                "outputBurndown",
                "requestsPerMinute: 0\n  outputBurndown",
                "7: key 'requestsPerMinute' is 0.0, must be a finite number above 0; change it");
    }

    private static final String EXPECTED = WORKLOAD + """
            expected:
              changes:
                - from: 2027-01-15
                  requests: 1.5
                  inputPerRequest: 1.2
                  outputPerRequest: 1
                  saidBy: product owner, 2026-11-02
              retirement: 2027-09-01
              endsPerMonth: 0.02
            """;

    @Test
    void whatIsExpectedIsReadWhereItIsSaid() {
        config.write("workloads/x.yaml", EXPECTED);
        ExpectedChange launch = new ExpectedChange(LocalDate.of(2027, 1, 15), 1.5, 1.2, 1, "product owner, 2026-11-02");
        assertThat(config.folder().workload("x").expected())
                .isEqualTo(new Expectations(List.of(launch), Optional.of(LocalDate.of(2027, 9, 1)), 0.02));
        config.write("workloads/x.yaml", WORKLOAD);
        assertThat(config.folder().workload("x").expected()).isEqualTo(Expectations.NONE);
    }

    @Test
    void anExpectationHasADayFactorsAndSomebodyWhoSaidIt() {
        String file = "workloads/x.yaml";
        config.refuses(
                file,
                EXPECTED.replace("2027-01-15", "soon"),
                "11: key 'from' is 'soon', must be a day; write it as in 2026-08-20");
        config.refuses(
                file,
                EXPECTED.replace("requests: 1.5", "requests: -1"),
                "12: key 'requests' is -1.0, must be a finite number, 0 or above; change it");
        config.refuses(
                file,
                EXPECTED.replace("      saidBy: product owner, 2026-11-02\n", ""),
                "11: key 'saidBy' is missing in key 'changes', must be there; add it");
        config.refuses(
                file,
                EXPECTED.replace("0.02", "2"),
                "17: key 'endsPerMonth' is 2.0, must be from 0 to below 1; change it");
    }

    @Test
    void aShareIsFromNoneToAll() {
        String rule = ", must be from 0.0 to 1.0; change it";
        refusesTargets("0.001", "1.5", "6: key 'throttledShare' is 1.5" + rule);
        refusesTargets("0.001", "-0.1", "6: key 'throttledShare' is -0.1" + rule);
        refusesTargets(
                "0.001",
                "5%",
                "6: key 'throttledShare' is '5%', must be a finite number; write digits and a point, as in 0.25, and no unit");
        refusesWorkload("0.2", "20", "8: key 'deferrableShare' is 20.0" + rule);
    }

    @Test
    void aQuantileIsBetweenNoneAndAll() {
        refusesTargets("0.95", "95", "3: key 'quantile' is 95.0, must be above 0 and below 1; change it");
        refusesTargets("0.95", "1", "3: key 'quantile' is 1.0, must be above 0 and below 1; change it");
    }

    @Test
    void aLatencyIsAboveZero() {
        refusesTargets("10s", "0s", "5: key 'endToEnd' is PT0S, must be above 0; change it");
    }

    @Test
    void everyKeyIsNeeded() {
        TARGETS.lines().forEach(line -> missing("targets/x.yaml", TARGETS, line));
        WORKLOAD.lines().forEach(line -> missing("workloads/x.yaml", WORKLOAD, line));
    }

    private void missing(String file, String good, String line) {
        if (line.endsWith(":")) {
            return;
        }
        config.write(file, good.replace(line + "\n", ""));
        String key = line.substring(0, line.indexOf(':')).strip();
        assertThatThrownBy(() -> config.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("key '" + key + "' is missing in ");
    }

    @Test
    void aTimeZoneHasItsIanaName() {
        refusesWorkload(
                "Europe/Berlin",
                "Berlin time",
                "4: key 'timeZone' is 'Berlin time', must be a time zone; write its IANA name, as in America/Los_Angeles");
    }

    @Test
    void aQuotaIsAboveZeroAndABurndownAtLeastOne() {
        refusesWorkload(
                "6_000_000", "0", "6: key 'tokensPerMinute' is 0.0, must be a finite number above 0; change it");
        refusesWorkload(
                "outputBurndown: 1",
                "outputBurndown: 0.5",
                "7: key 'outputBurndown' is 0.5, must be from 1.0 to 100.0; change it");
    }

    @Test
    void aMapInPlaceOfATextIsRefused() {
        refusesWorkload("us-east-1", "{a: b}", "3: key 'region' is a map, must be text; write it on one line");
        refusesWorkload(
                "\n  tokensPerMinute: 6_000_000\n  outputBurndown: 1",
                " 6000000",
                "5: key 'quota' is '6000000', must be a map; write 'key: value' lines");
    }
}
