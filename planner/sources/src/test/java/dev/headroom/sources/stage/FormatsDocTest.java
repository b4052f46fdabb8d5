package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.usage.UsageCells;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.history.UsageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in docs/formats.md are the golden files, with parts left out where a line says so. */
class FormatsDocTest {

    private static final Path DOC = Path.of("../../docs/formats.md");
    private static final String LEFT_OUT = "...";

    private static List<String> example(String firstLines) throws IOException {
        String doc = Files.readString(DOC);
        int start = doc.indexOf("\n" + firstLines) + 1;
        assertThat(start).as(firstLines).isPositive();
        return doc.substring(start, doc.indexOf("\n```", start)).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demand", "capacity", "plan", "whatif", "leaks", "review", "verify", "manifest"})
    void aDocumentIsShownAsItIsWritten(String name) throws IOException {
        Iterator<String> golden = Golden.text(name + ".json").lines().iterator();
        boolean skipping = false;
        for (String line : example("{\n  \"format\": \"headroom " + name + "\"")) {
            if (line.strip().equals(LEFT_OUT)) {
                skipping = true;
                continue;
            }
            String found = golden.next();
            while (skipping && !found.equals(line)) {
                found = golden.next();
            }
            assertThat(found).isEqualTo(line);
            skipping = false;
        }
    }

    @Test
    void measurementsAreShownAsTheyAreWritten() throws IOException {
        assertThat(String.join("\n", example(MeasurementsHead.FIRST_LINE)) + "\n")
                .isEqualTo(Golden.text("measurements.csv"));
    }

    @Test
    void usageIsShownAsItIsWritten() throws IOException {
        List<String> lines = example("# headroom usage 1\n");
        assertThat(lines).contains(String.join(",", UsageCells.COLUMNS));
        Pattern comma = Pattern.compile(",");
        for (String line : lines.subList(5, lines.size())) {
            UsageInterval interval = UsageCells.parse(List.of(comma.split(line, -1)), UsageCells.COLUMNS);
            assertThat(String.join(",", UsageCells.of(interval, UsageCells.COLUMNS)))
                    .isEqualTo(line);
        }
    }

    @Test
    void usageWithDetailsIsShownAsItIsWritten(@TempDir Path folder) throws IOException {
        String shown = String.join("\n", example("# headroom usage 2\n")) + "\n";
        Path file = Files.writeString(folder.resolve("shown.csv"), shown);
        Path again = folder.resolve("again.csv");
        UsageFile.write(again, UsageFile.read(file));
        assertThat(again).hasContent(shown);
    }
}
