package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.Provenance;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Price files with one fault each. */
class BadPricesTest {

    private static final String GOOD = """
            sources:
              page: {source: a page, asOf: 2026-07-24}
              list:
                source: a list
                asOf: 2026-08-20
            prices:
              - models: [one, two]
                regions: [here, there]
                onDemand: {source: list, usdPerMillionInput: 0.22, usdPerMillionOutput: 0}
              - models: [one]
                regions: [here]
                modelUnit:
                  source: page
                  usdPerHour:
                    noCommitment: 24.00
                    sixMonths: 13.08
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
        config.refuses("prices/x.yaml", GOOD.replace(good, bad), fault);
    }

    @Test
    void aRowPricesEachOfItsModelsInEachOfItsRegions() {
        config.write("prices/x.yaml", GOOD);
        PriceBook book = config.folder().prices();
        assertThat(book.tokens())
                .extracting(row -> row.modelId() + " " + row.region())
                .containsExactly("one here", "one there", "two here", "two there");
        assertThat(book.of("one", "here").units())
                .containsOnlyKeys(CommitmentTerm.NO_COMMITMENT, CommitmentTerm.SIX_MONTHS);
    }

    @Test
    void everyPriceHasItsProvenance() {
        config.write("prices/x.yaml", GOOD);
        PriceBook book = config.folder().prices();
        assertThat(book.tokens())
                .extracting("provenance")
                .containsOnly(new Provenance("a list", LocalDate.of(2026, 8, 20)));
        assertThat(book.modelUnits())
                .extracting("provenance")
                .containsOnly(new Provenance("a page", LocalDate.of(2026, 7, 24)));
    }

    @Test
    void aPriceWithoutAKnownSourceIsRefused() {
        refuses(
                "source: page",
                "source: paeg",
                "13: key 'source' is 'paeg', must be a key under 'sources'; maybe you meant 'page' (there are page, list)");
        refuses("      source: page\n", "", "12: key 'source' is missing in key 'modelUnit', must be there; add it");
        refuses(", asOf: 2026-07-24", "", "2: key 'asOf' is missing in key 'page', must be there; add it");
        refuses(
                "2026-08-20",
                "August 2026",
                "5: key 'asOf' is 'August 2026', must be a day; write it as in 2026-08-20");
        refuses("2026-08-20", "2026-02-30", "5: key 'asOf' is '2026-02-30', must be a day; write it as in 2026-08-20");
        refuses("a list", "", "4: key 'source' is empty, must be text; write it on one line");
    }

    @Test
    void aPriceThatCannotBeIsRefusedOnItsLine() {
        String number = ", must be a finite number; write digits and a point, as in 0.25, and no unit";
        refuses("0.22", "-0.22", "9: key 'usdPerMillionInput' is -0.22, must be 0 or above; change it");
        refuses("0.22", "$0.22", "9: key 'usdPerMillionInput' is '$0.22'" + number);
        refuses("0.22", "NaN", "9: key 'usdPerMillionInput' is 'NaN'" + number);
        refuses("13.08", "0", "16: key 'sixMonths' is 0, must be above 0; change it");
        refuses("13.08", "-13.08", "16: key 'sixMonths' is -13.08, must be above 0; change it");
        refuses("13.08", ".inf", "16: key 'sixMonths' is '.inf'" + number);
        refuses("13.08", "", "16: key 'sixMonths' is empty" + number);
    }

    @Test
    void aTermThatIsNotSoldIsRefused() {
        refuses(
                "sixMonths",
                "sixMonth",
                "16: key 'sixMonth' is not known in key 'usdPerHour'; maybe you meant 'sixMonths' (there are noCommitment,"
                        + " oneMonth, sixMonths)");
        refuses(
                "\n        noCommitment: 24.00\n        sixMonths: 13.08",
                " {}",
                "14: key 'usdPerHour' is an empty map, must have a term; add one of noCommitment, oneMonth, sixMonths");
    }

    @Test
    void aRowWithoutAPriceIsRefused() {
        refuses(
                "    onDemand: {source: list, usdPerMillionInput: 0.22, usdPerMillionOutput: 0}\n",
                "",
                "7: a row has no price, must have one of onDemand, batch, flex, priority, latencyOptimised, longContext, cache,"
                        + " modelUnit, reserved; add one");
        refuses(
                "  - models: [one]",
                "  - model: one",
                "10: key 'model' is not known in key 'prices'; maybe you meant"
                        + " 'models' (there are models, regions, onDemand, batch, flex, priority, latencyOptimised, longContext, cache, modelUnit, reserved)");
        refuses("[one, two]", "one", "7: key 'models' is 'one', must be a list of at least one; write it as in [a, b]");
    }

    @Test
    void twoPricesOfOneThingAreRefusedWithBothPlaces() {
        Path file = root.resolve("prices/x.yaml");
        refuses(
                "[one, two]",
                "[one, one]",
                "9: a second price for one in here, on demand, the first is at " + file
                        + ":9; remove one of the two, or put it under 'also' of the other");
        config.write("prices/a.yaml", GOOD);
        assertThatThrownBy(() -> config.folder().prices())
                .hasMessage(file + ":9: a second price for one in here, on demand, the first is at "
                        + root.resolve("prices/a.yaml")
                        + ":9; remove one of the two, or put it under 'also' of the other");
    }

    @Test
    void aSecondPriceOfAModelUnitIsRefused() {
        config.write("prices/a.yaml", GOOD);
        config.refuses(
                "prices/b.yaml",
                GOOD.replace("onDemand:", "batch:"),
                "15: a second price for one in here, model unit, no commitment, the first is at "
                        + root.resolve("prices/a.yaml")
                        + ":15; remove one of the two, or put it under 'also' of the other");
    }

    @Test
    void filesAreReadInOrderOfName() {
        config.write("prices/b.yaml", GOOD);
        config.write("prices/a.yaml", GOOD.replace("one", "uno").replace("two", "due"));
        assertThat(config.folder().prices().modelUnits())
                .extracting("modelId")
                .containsExactly("uno", "uno", "one", "one");
    }

    @Test
    void aFolderWithoutPricesIsRefused() {
        config.write("prices/README.md", "");
        assertThatThrownBy(() -> config.folder().prices())
                .isInstanceOf(ConfigException.class)
                .hasMessage(root.resolve("prices") + ": has no .yaml file, must have at least one; add prices");
    }
}
