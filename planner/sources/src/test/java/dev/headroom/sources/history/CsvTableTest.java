package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @TempDir
    private Path folder;

    private CsvRow only(String text) {
        return CsvTable.read(Written.file(folder, text)).rows().toList().get(0);
    }

    private void refused(String text, String fault) {
        Path file = Written.file(folder, text);
        Written.refused(() -> CsvTable.read(file).rows().toList(), file + fault);
    }

    @Test
    void quotedCellsAreReadAsTheirContent() {
        CsvRow row = only("\"a\",b,\"c\"\r\n\"1,5\",\"say \"\"hi\"\"\",\"\"\r\n");
        assertThat(row.cells()).isEqualTo(List.of("1,5", "say \"hi\"", ""));
        assertThat(row.text("b")).isEqualTo("say \"hi\"");
        assertThat(only("a,b,c\n\"1\",,\n").cells()).isEqualTo(List.of("1", "", ""));
        assertThat(only("a\n\"\"\"\"\n").cells()).isEqualTo(List.of("\""));
    }

    @Test
    void quotesThatStandWrongAreRefusedWithTheirLine() {
        refused("a,b\n1,\"2\n3\",4\n", ":2: a quote is not closed on its line; cells with line breaks are not read");
        refused("a,b\n1,\"2\"3\n", ":2: cell 2 has text after its closing quote");
        refused("a,b\n1,2\n1,2\"3\n", ":3: cell [2\"3] has a quote inside, must be quoted as a whole");
        refused("a,\"b\n", ":1: a quote is not closed on its line; cells with line breaks are not read");
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("wide.csv"), "a,b\n1,ü\n".getBytes(StandardCharsets.ISO_8859_1));
        Written.refused(() -> CsvTable.read(file), file + ": is not text in UTF-8; save it as CSV in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "+1",
                "NaN",
                "Infinity",
                "1e3",
                "0x10",
                "1.",
                ".5",
                " 1",
                "1 000",
                "1_000",
                "",
                "1234567890123456",
                "１"
            })
    void onlyPlainNumbersAreNumbers(String cell) {
        CsvRow row = only("a,b\n" + cell + ",1\n");
        Written.refused(
                () -> row.number("a"),
                row.file() + ":2: a is '" + cell
                        + "', must be a number, 0 or above, of at most 15 digits as in 1234 or 1234.5");
    }

    @Test
    void wholeNumbersMayHaveIdleDecimals() {
        CsvRow row = only("a,b\n485857.000,1.5\n");
        assertThat(row.whole("a")).isEqualTo(485_857);
        assertThat(row.number("b")).isEqualTo(1.5);
        Written.refused(() -> row.whole("b"), row.file() + ":2: b is '1.5', must be a whole number");
        Written.refused(() -> row.number("c"), row.file() + ":2: has no column c");
    }
}
