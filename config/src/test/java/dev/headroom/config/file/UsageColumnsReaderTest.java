package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageColumnsReaderTest {

    private static final String NEEDED = "time: at\ntimeFormat: iso\ninputTokens: in\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("m.yaml"), text);
    }

    private void refused(String text, String fault) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> new ConfigFolder(folder).usageColumns(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(file + fault);
    }

    @Test
    void columnsAreNamedByWhatTheyAre() throws IOException {
        var columns = new ConfigFolder(folder).usageColumns(file(NEEDED + "outputTokens: out\nworkload: app\n"));
        assertThat(columns.timeFormat()).isEqualTo("iso");
        assertThat(columns.columns())
                .containsOnly(
                        Map.entry("time", "at"),
                        Map.entry("inputTokens", "in"),
                        Map.entry("outputTokens", "out"),
                        Map.entry("workload", "app"));
    }

    @Test
    void faultsCarryTheirLine() throws IOException {
        refused(NEEDED, ":1: key 'outputTokens' is missing in the file, must be there");
        refused(NEEDED + "outputTokens: out\nworklod: app\n", ":5: key 'worklod' is not known");
        refused(
                NEEDED.replace("iso", "days") + "outputTokens: out\n",
                ":2: key 'timeFormat' is 'days', must be one of iso, utc, seconds");
    }
}
