package dev.headroom.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0.00",
                "20; 20.0",
                "19.999999999999996; 20.0",
                "0.01234; 0.0123",
                "0.00001234; 0.0000123",
                "-3.14159; -3.14",
                "999.4; 999",
                "999.6; 1,000",
                "1234; 1,230",
                "-1234567; -1,230,000",
                "Infinity; Infinity",
            })
    void noFigureIsAPowerOfTen(double value, String words) {
        assertThat(Digits.three(value)).isEqualTo(words);
    }
}
