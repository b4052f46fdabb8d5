package dev.headroom.planner.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.price.PriceChange.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceDiffTest {

    private static final String LIST = "the list";

    private static TokenPrice price(String model, String source, String input, String output) {
        return new TokenPrice(
                model,
                "us-west-2",
                TokenTier.ON_DEMAND,
                new BigDecimal(input),
                new BigDecimal(output),
                new Provenance(source, LocalDate.of(2026, 11, 1)));
    }

    private static List<PriceChange> diff(List<Price> book, List<Price> list) {
        return PriceDiff.of(
                new PriceBook(book, List.of()),
                new PriceBook(list, List.of()),
                row -> row.provenance().source().equals(LIST));
    }

    /** 2.00 to 2.20 is 10 %; 8.00 to 6.00 is -25 %. */
    @Test
    void aChangeSaysBothPricesAndThePercent() {
        List<PriceChange> changes =
                diff(List.of(price("a.b", LIST, "2.00", "8.00")), List.of(price("a.b", LIST, "2.20", "6.00")));
        assertThat(changes).extracting(PriceChange::kind).containsExactly(Kind.CHANGED);
        assertThat(changes.get(0).percents())
                .isEqualTo(Map.of("input", new BigDecimal("10.00"), "output", new BigDecimal("-25.00")));
        assertThat(changes.get(0).largestPercent()).hasValue(25);
        assertThat(changes.get(0).price().figures()).isEqualTo("$2.20 input, $6.00 output for a million tokens");
    }

    @Test
    void zerosAreNoChange() {
        assertThat(diff(List.of(price("a.b", LIST, "2.00", "8.00")), List.of(price("a.b", LIST, "2", "8.000"))))
                .extracting(PriceChange::kind)
                .containsExactly(Kind.SAME);
    }

    @Test
    void onlyWhatWasReadFromTheListCanVanishFromIt() {
        assertThat(diff(
                        List.of(price("a.gone", LIST, "2", "8"), price("a.elsewhere", "a page", "2", "8")),
                        List.of(price("a.new", LIST, "1", "1"))))
                .extracting(
                        change -> change.kind().label() + " " + change.price().modelId())
                .containsExactly("vanished a.gone", "not listed a.elsewhere", "new a.new");
    }

    @Test
    void aProfileOfAGeographyCostsWhatItsRegionDoesUnlessTheListSaysOtherwise() {
        List<Price> book = List.of(
                price("us.a.b", LIST, "2", "8"), price("global.a.b", LIST, "2", "8"), price("us.a.c", LIST, "2", "8"));
        List<Price> list =
                List.of(price("a.b", LIST, "3", "8"), price("a.c", LIST, "3", "8"), price("us.a.c", LIST, "2", "8"));
        assertThat(diff(book, list).subList(0, 3))
                .extracting(change -> change.kind() + " " + change.price().modelId())
                .containsExactly("CHANGED us.a.b", "VANISHED global.a.b", "SAME us.a.c");
    }
}
