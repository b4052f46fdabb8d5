package dev.headroom.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkLineTest {

    /** A quarter took ten seconds, so the rest takes thirty. */
    @Test
    void theRestTakesAsLongAsWhatIsDoneDid() {
        WorkLine line = new WorkLine("drawing", 0.25, Duration.ofSeconds(10));
        assertThat(line.inLog()).isEqualTo("drawing: 25 %, about 30 s left");
        assertThat(line.onTerminal(79)).isEqualTo("drawing [#######.......................] 25 %, about 30 s left");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5 | 90 | 50 %, about 1 min 30 s left",
                "0.5 | 5400 | 50 %, about 1 h 30 min left",
                "0.999 | 2 | 99 %, about 1 s left",
                "1 | 90 | 100 %",
                "0 | 90 | 0 %",
                "0.005 | 90 | 0 %",
                "0.5 | 0 | 50 %",
            })
    void itSaysNothingOfTheRestBeforeItCanKnow(double share, long seconds, String end) {
        assertThat(new WorkLine("a", share, Duration.ofSeconds(seconds)).inLog())
                .isEqualTo("a: " + end);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 38, 39, 40, 60, 200})
    void noLineIsWiderThanTheTerminalAndNoneHasColour(int width) {
        for (double share : new double[] {0, 0.3, 1}) {
            String line = new WorkLine("reading", share, Duration.ofSeconds(90)).onTerminal(width);
            assertThat(line.length()).isLessThanOrEqualTo(width);
            assertThat(line).doesNotContain("\033");
        }
        assertThat(new WorkLine("reading", 0.3, Duration.ofSeconds(90)).onTerminal(40))
                .isEqualTo("reading 30 %, about 3 min 30 s left");
    }
}
