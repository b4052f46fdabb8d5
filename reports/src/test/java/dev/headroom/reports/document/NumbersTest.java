package dev.headroom.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.quantity.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4512346; 4,510,000",
                "999.6; 1,000",
                "0.0721; 0.0721",
                "1; 1.00",
                "21.94; 21.9",
                "0; 0",
                "-1234; -1,230"
            })
    void threeDigitsAreShown(double value, String text) {
        assertThat(Numbers.rounded(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1200000; 1.2M",
                "350000; 350k",
                "1500; 1,500",
                "12345; 12.3k",
                "0.5; 0.5",
                "0; 0",
                "999999; 1M",
                "2500000000; 2.5G",
                "0.30000000000000004; 0.3",
                "3999999.9; 4M"
            })
    void compactNumbersHaveNoDigitTooMany(double value, String text) {
        assertThat(Numbers.compact(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0 %",
                "1; 100 %",
                "0.45; 45 %",
                "0.045; 4.5 %",
                "0.0045; 0.45 %",
                "0.9995; 99.95 %",
                "0.97; 97.0 %",
                "0.00000001; <0.01 %",
                "1.2; 120 %",
                "48.55; 4,855 %"
            })
    void sharesHaveMoreDigitsNearTheirEnds(double share, String text) {
        assertThat(Numbers.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1234567.89; $1,234,568", "12.4; $12.40", "999.99; $999.99", "0; $0", "-16493.2; -$16,493"})
    void moneyIsWholeFromAThousandOn(double usd, String text) {
        assertThat(Numbers.money(Money.ofUsd(usd))).isEqualTo(text);
    }

    @Test
    void pricesKeepEveryDigit() {
        assertThat(Numbers.price(new BigDecimal("0.035"))).isEqualTo("$0.035");
        assertThat(Numbers.price(new BigDecimal("24"))).isEqualTo("$24.00");
        assertThat(Numbers.price(new BigDecimal("1000.500"))).isEqualTo("$1,000.50");
    }
}
