package dev.headroom.emulator.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.control.Purchase.Commitment;
import dev.headroom.emulator.profile.EmulatorException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceBookTest {

    private static final String SOURCES = "sources: {page: {source: a page, asOf: 2026-08-20}}\n";

    private final UnitPriceBook oregon = new UnitPriceBook("us-west-2");

    /** Tests run in the module's folder. */
    @Test
    void everyFileOfThePriceBookIsCarriedAlong() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../config/prices"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).isNotEmpty().isEqualTo(PriceBook.FILES);
        }
    }

    @Test
    void everyModelOfThePriceBookHasAName() {
        assertThat(PriceBook.read().prices())
                .extracting(price -> price.thing().modelId())
                .allMatch(Label::isKnown);
    }

    /** aws.amazon.com/bedrock/pricing of 2026-07-24: 24.00, 21.18 and 13.08 an hour. */
    @Test
    void aUnitCostsWhatItsTermDoes() {
        String llama = "meta.llama3-1-8b-instruct-v1:0";
        assertThat(oregon.perUnitHour(llama, Optional.empty()).orElseThrow()).isEqualByComparingTo("24");
        assertThat(oregon.perUnitHour(llama, Optional.of(Commitment.OneMonth)).orElseThrow())
                .isEqualByComparingTo("21.18");
        assertThat(oregon.perUnitHour(llama, Optional.of(Commitment.SixMonths)).orElseThrow())
                .isEqualByComparingTo("13.08");
    }

    @Test
    void anUnknownPriceIsAbsent() {
        assertThat(oregon.perUnitHour("anthropic.claude-3-7-sonnet-20250219-v1:0", Optional.empty()))
                .isEmpty();
        assertThat(oregon.perUnitHour("meta.llama9", Optional.empty())).isEmpty();
        assertThat(new UnitPriceBook("eu-central-1").perUnitHour("meta.llama3-1-8b-instruct-v1:0", Optional.empty()))
                .isEmpty();
    }

    @Test
    void pricesAreReadToTheLastDigit() {
        PriceBook book = PriceBook.of(
                SOURCES
                        + "prices:\n- models: [a.b]\n  regions: [us-east-1]\n"
                        + "  onDemand: {source: page, usdPerMillionInput: 0.12345678901234567890, usdPerMillionOutput: 1}\n",
                "p.yaml");
        assertThat(book.prices())
                .extracting(Price::usd)
                .containsExactly(new BigDecimal("0.12345678901234567890"), BigDecimal.ONE);
    }

    @Test
    void ofSourcesThatDisagreeTheNewerCounts() {
        PriceBook book = PriceBook.of(
                "sources:\n  old: {source: a page, asOf: 2026-06-30}\n  new: {source: a list, asOf: 2026-08-20}\n"
                        + "prices:\n- models: [a.b]\n  regions: [us-east-1]\n"
                        + "  onDemand: {source: old, usdPerMillionInput: 3, usdPerMillionOutput: 15,"
                        + " also: [{source: new, usdPerMillionInput: 2, usdPerMillionOutput: 10}]}\n",
                "p.yaml");
        assertThat(book.prices()).extracting(Price::usd).containsExactly(new BigDecimal("2"), BigDecimal.TEN);
    }

    @Test
    void aKeyThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> PriceBook.of(
                        SOURCES + "prices:\n- models: [a.b]\n  regions: [us-east-1]\n  cacheRead: 1\n", "p.yaml"))
                .isInstanceOf(EmulatorException.class)
                .hasMessageStartingWith("p.yaml:")
                .hasMessageContaining("cacheRead");
    }

    @Test
    void aSecondPriceAndAnUnknownSourceAreRefused() {
        String row =
                "- models: [a.b, us.a.b]\n  regions: [us-east-1]\n  modelUnit: {source: %s, usdPerHour: {oneMonth: 1}}\n";
        assertThatThrownBy(() -> PriceBook.of(
                        SOURCES + "prices:\n" + row.replace("%s", "page").repeat(2), "p.yaml"))
                .hasMessageContaining("a second price");
        assertThatThrownBy(() -> PriceBook.of(SOURCES + "prices:\n" + row.replace("%s", "hearsay"), "p.yaml"))
                .hasMessageContaining("hearsay");
    }
}
