package dev.headroom.loadtest.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.record.JournalLine.Kind;
import dev.headroom.planner.measure.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in docs/formats.md, whose checks another program has worked out, is read and written. */
class JournalFormatTest {

    private static final Path DOC = Path.of("../../docs/formats.md");

    @TempDir
    private Path folder;

    private static String example() throws IOException {
        String doc = Files.readString(DOC);
        int start = doc.indexOf("\n" + JournalHead.FIRST_LINE) + 1;
        return doc.substring(start, doc.indexOf("\n```", start) + 1);
    }

    @Test
    void theExampleIsRead() throws IOException {
        Journal read = JournalReader.read(Files.writeString(folder.resolve("m.csv.journal"), example()));
        assertThat(read.damage()).isEmpty();
        assertThat(read.head().budgetUsd()).hasValue(20);
        assertThat(read.head().planned().levels()).hasSize(2);
        assertThat(read.attempts()).singleElement().extracting(Attempt::user).isEqualTo(7L);
        assertThat(read.progress().wholeLevels())
                .containsExactly(read.head().planned().levels().get(0));
        assertThat(read.progress().committedUsd()).isEqualTo(0.00421);
        assertThat(read.progress().resumptions())
                .containsExactly(new Resumption(new Shift(1, 1_000_000, 8), Instant.parse("2026-09-01T13:00:00Z")));
    }

    @Test
    void theExampleIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv.journal"), example());
        List<JournalLine> lines = new ArrayList<>();
        JournalScan.of(file, lines::add);
        Path again = folder.resolve("again");
        try (JournalWriter writer = new JournalWriter(FileDisk.open(again), new LineCheck(), () -> 0)) {
            writer.begin(JournalHead.parse(lines.get(0).text()));
            for (JournalLine line : lines.subList(1, lines.size())) {
                assertThat(line.kind()).isNotEqualTo(Kind.HEAD);
                writer.write(line.kind(), line.text());
            }
            writer.force();
        }
        assertThat(Files.readString(again)).isEqualTo(example());
    }
}
