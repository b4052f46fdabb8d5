package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.Stated;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stated what a file holds. */
class StatedTest {

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
            purchasing:
              monthlyBudgetUsd: 40_000
            """;

    private static final String SAID = PLAIN + """
            owner: product owner
            asOf: 2026-10-01
            assumptions:
              quota: {owner: platform team}
              monthlyBudgetUsd: {asOf: 2026-09-15}
            """;

    @TempDir
    private Path root;

    private Written config;

    @BeforeEach
    void begin() {
        config = new Written(root);
    }

    private Assumptions read(String text) {
        config.write(FILE, text);
        return config.folder().workload("x").assumptions();
    }

    private static Stated stated(String owner, String day) {
        return new Stated(
                Optional.of(owner).filter(name -> !name.isEmpty()),
                Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    }

    @Test
    void whatIsSaidOfAKeyStandsInPlaceOfWhatIsSaidOfTheFile() {
        assertThat(read(SAID))
                .isEqualTo(Assumptions.NONE
                        .with(Assumption.QUOTA, stated("platform team", ""))
                        .with(Assumption.DEFERRABLE_SHARE, stated("product owner", "2026-10-01"))
                        .with(Assumption.MONTHLY_BUDGET, stated("", "2026-09-15")));
    }

    @Test
    void nothingIsMadeUp() {
        assertThat(read(PLAIN)).isEqualTo(Assumptions.NONE);
    }

    @Test
    void targetsHaveAnOwnerAndADay() {
        config.write("targets/x.yaml", """
                name: x
                latency: {quantile: 0.95, timeToFirstToken: 1s, endToEnd: 10s}
                throttledShare: 0.001
                asOf: 2026-10-01
                """);
        assertThat(config.folder().targets("x").stated()).isEqualTo(stated("", "2026-10-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quota: {owner: platform team} | quote: {owner: platform team} | :14: key 'quote' is not known in",
                "quota: {owner: platform team} | coverage: {owner: platform team} | :14: key 'coverage' says who stated coverage, which this file does not have",
                "quota: {owner: platform team} | quota: {} | :14: it has neither owner nor asOf, must have one",
                "quota: {owner: platform team} | quota: {who: platform team} | :14: key 'who' is not known in",
                "quota: {owner: platform team} | quota: {owner: ' '} | :14: ",
                "asOf: 2026-10-01 | asOf: October | :12: ",
            })
    void whatSaysNothingIsRefused(String good, String bad, String fault) {
        assertThat(SAID).contains(good);
        config.write(FILE, SAID.replace(good, bad));
        assertThatThrownBy(() -> config.read(FILE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(fault);
    }
}
