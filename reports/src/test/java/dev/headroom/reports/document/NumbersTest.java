package dev.headroom.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1234.5; $1,235", "1000; $1,000", "999.99; $999.99", "12.4; $12.40", "0; $0.00", "-24420; -$24,420"
            })
    void dollarsAreWholeFromAThousandOn(double usd, String text) {
        assertThat(Numbers.money(Money.ofUsd(usd))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0 %",
                "0.5; 50 %",
                "0.045; 4.5 %",
                "0.0012; 0.12 %",
                "0.9995; 99.95 %",
                "1; 100 %",
                "1.093; 109 %",
                "0.00001; under 0.01 %",
                "0.999999; over 99.99 %",
                "1.00001; just over 100 %",
                "1.004; 100.40 %"
            })
    void perCentHasTheMoreDigitsTheNearerToNoneOrAll(double share, String text) {
        assertThat(Numbers.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234567; 1.23M",
                "350000; 350k",
                "9999; 10k",
                "9990; 9,990",
                "0.5; 0.5",
                "2.5e9; 2.5G",
                "0; 0",
                "12345; 12.3k"
            })
    void compactNumbersHaveThreeDigits(double value, String text) {
        assertThat(Numbers.compact(value)).isEqualTo(text);
    }

    @Test
    void roundedNumbersHaveThreeDigits() {
        assertThat(Numbers.rounded(901_234)).isEqualTo("901,000");
        assertThat(Numbers.rounded(0.000508)).isEqualTo("0.000508");
        assertThat(Numbers.price(new BigDecimal("0.00022"))).isEqualTo("$0.00022");
        assertThat(Numbers.price(new BigDecimal("24"))).isEqualTo("$24.00");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Cell.Quantity(Double.NaN, "", 0)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new Cell.Share(Double.POSITIVE_INFINITY)).hasMessageContaining("must be finite");
    }

    @Test
    void aTableWithoutRowsAndADocumentWithoutHeadlineAreRefused() {
        assertThatThrownBy(() -> Table.of("prices", List.of(Column.words("what")), List.of()))
                .hasMessageContaining("table 'prices' has no rows");
        assertThatThrownBy(() -> Table.of("prices", List.of(Column.words("what")), List.of(Row.of())))
                .hasMessageContaining("0 cells for 1 columns");
        assertThatThrownBy(() -> new Document("t", "s", List.of(Section.of("a", "A", new Prose("p")))))
                .hasMessageContaining("opens with its headline");
    }
}
