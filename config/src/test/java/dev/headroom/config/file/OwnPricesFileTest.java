package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.PriceBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's own prices on top of the book's. */
class OwnPricesFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String LIST = """
            sources:
              page: {source: a page, asOf: 2026-10-01}
            prices:
              - models: [m, n]
                regions: [r]
                onDemand: {source: page, usdPerMillionInput: 3.00, usdPerMillionOutput: 15.00}
                modelUnit: {source: page, usdPerHour: {oneMonth: 20.00}}
            """;
    private static final String OWN = """
            sources:
              contract: {source: "contract 7, annex 2", asOf: 2026-09-01}
            prices:
              - models: [m]
                regions: [r]
                modelUnit: {source: contract, usdPerHour: {oneMonth: 16.50}}
            discounts:
              - percent: 12.5
                agreedBy: the account team, in contract 7
                until: 2027-02-28
                models: [m]
                regions: [r]
                tiers: [onDemand]
            """;

    @TempDir
    private Path root;

    private Written config;

    @BeforeEach
    void begin() {
        config = new Written(root);
        config.write("prices/list.yaml", LIST);
    }

    private PriceBook book(String own) {
        return config.folder().prices(Optional.of(config.write("own.yaml", own)), DAY);
    }

    private void refuses(String good, String bad, String fault) {
        assertThat(OWN).contains(good);
        assertThatThrownBy(() -> book(OWN.replace(good, bad)))
                .isInstanceOf(ConfigException.class)
                .hasMessage(root.resolve("own.yaml") + ":" + fault);
    }

    /** By hand: 3.00 less an eighth is 2.625. */
    @Test
    void rowsAndDiscountsGoOnTopAndAreTold() {
        PriceBook book = book(OWN);
        ModelPrices prices = book.of("m", "r");
        assertThat(prices.onDemand().usdPerMillionInput()).isEqualByComparingTo("2.625");
        assertThat(prices.onDemand().provenance().source())
                .contains("$3.00 input", "12.5 %", "the account team, in contract 7", "2027-02-28", "own.yaml");
        assertThat(prices.units().get(CommitmentTerm.ONE_MONTH))
                .hasToString("ModelUnitPrice[modelId=m, region=r, term=ONE_MONTH, usdPerHour=16.50,"
                        + " provenance=Provenance[source=contract 7, annex 2; by " + root.resolve("own.yaml")
                        + ", in place of the list price of $20.00 for an hour (2026-10-01, a page), asOf=2026-09-01]]");
        assertThat(book.warnings(prices, DAY)).hasSize(2);
        assertThat(book.warnings(book.of("n", "r"), DAY)).isEmpty();
    }

    @Test
    void withoutAFileThePricesAreTheLists() {
        assertThat(config.folder().prices(Optional.empty(), DAY))
                .isEqualTo(config.folder().prices());
    }

    @Test
    void aFileMayHaveDiscountsOnly() {
        PriceBook book = book("discounts:\n  - {percent: 10, agreedBy: us, until: 2026-11-24}\n");
        assertThat(book.of("m", "r").onDemand().usdPerMillionInput()).isEqualByComparingTo("3");
        assertThat(book.remarks())
                .hasSize(4)
                .allSatisfy(remark -> assertThat(remark.text()).contains("ended on 2026-11-24"));
    }

    @Test
    void theFileIsToldAsRead() {
        Path own = config.write("own.yaml", OWN);
        List<Path> read = new ArrayList<>();
        config.folder().telling(read::add).prices(Optional.of(own), DAY);
        assertThat(read).containsExactly(root.resolve("prices/list.yaml"), own);
    }

    @Test
    void whatCannotBeIsRefusedOnItsLine() {
        refuses("12.5", "0", "8: key 'percent' is 0, must be above 0 and below 100; change it");
        refuses("    until: 2027-02-28\n", "", "8: key 'until' is missing in key 'discounts', must be there; add it");
        refuses(
                "    agreedBy: the account team, in contract 7\n",
                "",
                "8: key 'agreedBy' is missing in key 'discounts'," + " must be there; add it");
        refuses(
                "[onDemand]",
                "[onDemnd]",
                "13: key 'tiers' is 'onDemnd', is not a tier; maybe you meant 'onDemand' (there"
                        + " are onDemand, batch, flex, priority, latencyOptimised, longContext, cache, modelUnit, reserved)");
        refuses(OWN, "sources: {}\n", "1: the file has neither prices nor discounts, must have one; add it");
    }

    @Test
    void aDiscountOfNothingIsRefusedWithItsFile() {
        refuses(
                "models: [m]\n    regions: [r]\n    tiers",
                "models: [o]\n    regions: [r]\n    tiers",
                " the discount of 12.5 % (agreed by the account team, in contract 7) is of no price in the book; correct"
                        + " its models, regions or tiers");
    }
}
