package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFormatTest {

    /** Options are checked before the file is touched. */
    private static final Path FILE = Path.of("no-such-file.csv");

    private static ImportOptions given(String flags) {
        return new ImportOptions(
                flags.contains("S") ? Optional.of(Written.MIDNIGHT) : Optional.empty(),
                flags.contains("I") ? OptionalDouble.of(1000) : OptionalDouble.empty(),
                flags.contains("O") ? OptionalDouble.of(100) : OptionalDouble.empty(),
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVEGEN, -, needs --start: the file counts time from 0 without a date;",
        "SERVEGEN, SI, cannot use --input-tokens-per-request: its tokens are in the file; leave it out",
        "SERVEGEN, SO, cannot use --output-tokens-per-request: its tokens are in the file; leave it out",
        "BURSTGPT, IO, needs --start: the file counts time from 0 without a date;",
        "BURSTGPT, SO, needs --input-tokens-per-request: the file counts requests",
        "BURSTGPT, SI, needs --output-tokens-per-request: the file counts requests",
        "AZURE, S, cannot use --start: its times are in the file; leave it out",
        "AZURE, I, cannot use --input-tokens-per-request: its tokens are in the file; leave it out",
        "CSV, S, cannot use --start: its times are in the file; leave it out",
        "CSV, O, cannot use --output-tokens-per-request: its tokens are in the file; leave it out"
    })
    void optionsThatAreMissingOrUselessAreNamedByTheirFlag(HistoryFormat format, String flags, String fault) {
        assertThatThrownBy(() -> format.read(Written.request(FILE, given(flags))))
                .hasMessageStartingWith(FILE + ": format " + format.label() + " " + fault);
    }

    @ParameterizedTest
    @CsvSource({"SERVEGEN, S", "BURSTGPT, SIO", "AZURE, -", "CSV, -"})
    void withItsOptionsAFormatGoesOnToTheFile(HistoryFormat format, String flags) {
        assertThatThrownBy(() -> format.read(Written.request(FILE, given(flags))))
                .hasMessageStartingWith(FILE + ": does not exist");
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new ImportOptions(Optional.empty(), OptionalDouble.of(0), OptionalDouble.of(1), 1))
                .hasMessage("input tokens per request is 0.0, must be a finite number above 0");
        assertThatThrownBy(() ->
                        new ImportOptions(Optional.empty(), OptionalDouble.of(1), OptionalDouble.of(Double.NaN), 1))
                .hasMessageStartingWith("output tokens per request is NaN");
        assertThatThrownBy(() -> new ImportOptions(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0))
                .hasMessage("scale is 0.0, must be a finite number above 0");
        assertThatThrownBy(() -> new ImportRequest(FILE, " ", "w", ImportOptions.NONE))
                .hasMessage("model id is blank, must say something");
    }

    @Test
    void countsAreRoundedHalfUpAndNeverOverflow() {
        ImportOptions half = new ImportOptions(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0.5);
        assertThat(half.scaled(1)).isEqualTo(1);
        assertThat(half.scaled(4)).isEqualTo(2);
        assertThat(half.scaled(0.98)).isZero();
        assertThat(half.scaleNote()).contains("requests and tokens are the file's times 0.5, rounded");
        assertThat(ImportOptions.NONE.scaleNote()).isEmpty();
        assertThatThrownBy(() -> half.scaled(1e16)).hasMessage("a count becomes 5.0E15, must be at most 1.0E15");
        assertThat(ImportOptions.plain(1200)).isEqualTo("1200");
    }
}
