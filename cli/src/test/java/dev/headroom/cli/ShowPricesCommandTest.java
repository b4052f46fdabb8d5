package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On 2026-11-25, at prices of the shipped book. */
class ShowPricesCommandTest {

    private static final String SONNET = "global.anthropic.claude-sonnet-4-6";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private Shell.Said show(String model, String... more) {
        String[] words = new String[5 + more.length];
        System.arraycopy(new String[] {"prices", "show", model, "--region", "us-west-2"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return shell.call(words);
    }

    private Path own(String yaml) throws IOException {
        return Files.writeString(folder.resolve("own.yaml"), yaml);
    }

    @Test
    void everyPriceHasItsSourceItsDayAndItsAge() {
        Shell.Said said = show(SONNET);
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains(
                        "on demand               $3.00 input, $15.00 output for a million tokens   2026-08-20, AWS Price")
                .contains("batch                   $1.50 input, $7.50 output")
                .contains("cache                   $3.75 written for 5 minutes, $6.00 written for 1 hour, $0.30 read")
                .contains("reserved, 1 month       $0.18 input, $0.90 output for an hour of 1,000 tokens per minute")
                .contains("reserved, 3 months      $0.162 input, $0.81 output")
                .contains("model units             not sold, or no price is known")
                .contains(
                        "warning: prices of " + SONNET + " in us-west-2 (on demand) are 97 days old on 2026-11-25, more"
                                + " than 90; read their source again: AWS Price List")
                .contains("warning: prices of " + SONNET + " in us-west-2 (batch; cache; reserved, 1 month; reserved, 3"
                        + " months) are 124 days old");
    }

    @Test
    void sourcesThatDisagreeAreBothTold() {
        assertThat(show("openai.gpt-5.6-terra").out())
                .contains("warning: openai.gpt-5.6-terra in us-west-2, on demand: sources disagree: $2.20 input")
                .contains("$2.75 input, $16.50 output");
    }

    @Test
    void ownPricesAreNeverSilent() throws IOException {
        Path file = own("discounts:\n  - {percent: 10, agreedBy: contract 7, until: 2027-02-28, models: [" + SONNET
                + "], tiers: [onDemand]}\n");
        assertThat(show(SONNET, "--prices", file.toString()).out())
                .contains("$2.70 input, $13.50 output for a million tokens   2026-08-20, the list price of $3.00 input")
                .contains("less the discount of 10 % (agreed by contract 7) until 2027-02-28, by " + file)
                .contains("warning: " + SONNET + " in us-west-2, on demand: not the list price, but $2.70 input");
    }

    @Test
    void aDiscountThatIsOverIsToldAndNotTaken() throws IOException {
        Path file = own("discounts:\n  - {percent: 10, agreedBy: contract 7, until: 2026-11-24}\n");
        assertThat(show(SONNET, "--prices", file.toString()).out())
                .contains("on demand               $3.00 input")
                .contains("the discount of 10 % (agreed by contract 7) ended on 2026-11-24, so the list price is used");
    }

    @Test
    void aFileOfOwnPricesThatCannotBeIsRefusedWithItsLine() throws IOException {
        Path file = own("discounts:\n  - {percent: 110, agreedBy: contract 7, until: 2026-11-24}\n");
        Shell.Said said = show(SONNET, "--prices", file.toString());
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(file + ":2: key 'percent' is 110, must be above 0 and below 100");
    }

    @Test
    void programsGetOneObject() throws IOException {
        JsonNode said =
                new ObjectMapper().readTree(show(SONNET, "--output", "json").out());
        assertThat(said.path("modelId").asText()).isEqualTo(SONNET);
        assertThat(said.path("prices").path(0).path("usd").path("output").decimalValue())
                .isEqualByComparingTo("15");
        assertThat(said.path("prices").path(0).path("asOf").asText()).isEqualTo("2026-08-20");
        assertThat(said.path("prices")).hasSize(5);
        assertThat(said.path("warnings")).isNotEmpty();
    }
}
