package dev.headroom.loadtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.measure.Attempt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal cut at every byte and with every kind of wrong bit: what is read is always the beginning of what was written. */
class DamagedJournalTest {

    /**
     * Of so many faults, one kind of a thousand that was read as if nothing were wrong would be missed once in 400 runs: 0.999 to the power
     * of 6,000. Each takes a file to be written and read.
     */
    private static final int FLIPS = 6_000;

    @TempDir
    private Path folder;

    private Path journal = Path.of("");
    private List<Attempt> written = List.of();
    private byte[] whole = {};
    /** Where each line ends, its line feed included. */
    private int[] ends = {};

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("m.csv");
        journal = JournalReader.beside(file);
        written = Recordings.breakOff(file);
        whole = Files.readAllBytes(journal);
        ends = IntStream.range(0, whole.length)
                .filter(i -> whole[i] == '\n')
                .map(i -> i + 1)
                .toArray();
    }

    @Test
    void aSoundJournalSaysAllThatWasRecorded() {
        Journal read = JournalReader.read(journal);
        assertThat(read.head()).isEqualTo(Recordings.head(0, Recordings.NOON));
        assertThat(read.attempts()).isEqualTo(written);
        assertThat(read.progress().wholeLevels())
                .containsExactly(Recordings.levels(0).get(0));
        assertThat(read.progress().committedUsd()).isEqualTo(0.25);
        assertThat(read.damage()).isEmpty();
    }

    @Test
    void cutAnywhereItIsReadUpToTheLastWholeLineAndTheRestIsSaid() throws IOException {
        for (int size = 0; size < whole.length; size++) {
            Files.write(journal, Arrays.copyOf(whole, size));
            int lines = linesWithin(size);
            if (lines < 2) {
                assertThatThrownBy(() -> JournalReader.read(journal))
                        .as("cut at byte %s", size)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(journal + ":" + (lines + 1) + ": ");
                continue;
            }
            Journal read = JournalReader.read(journal);
            assertThat(read.attempts()).as("cut at byte %s", size).isEqualTo(written.subList(0, rowsWithin(lines)));
            long lost = (long) size - ends[lines - 1];
            assertThat(read.damage().map(Damage::bytesLost).orElse(0L)).isEqualTo(lost);
            if (lost > 0) {
                assertThat(read.damage().orElseThrow().sentence())
                        .startsWith(journal + ":" + (lines + 1) + ": is cut short; the last " + lost + " byte");
            }
        }
    }

    private int linesWithin(int size) {
        return (int) Arrays.stream(ends).filter(end -> end <= size).count();
    }

    private int rowsWithin(int lines) throws IOException {
        return (int) new String(whole, StandardCharsets.UTF_8)
                .lines()
                .limit(lines)
                .filter(line -> line.startsWith("row ", 9))
                .count();
    }

    /** One to four bits, anywhere; sometimes a whole byte. */
    @Tag("once")
    @Test
    void wrongBitsAreNeverTakenForARowAndNothingBeforeThemIsLost() throws IOException {
        SplittableRandom random = new SplittableRandom(20261125);
        for (int i = 0; i < FLIPS; i++) {
            byte[] wrong = whole.clone();
            spoil(wrong, random);
            int at = Arrays.mismatch(whole, wrong);
            if (at < 0) {
                continue;
            }
            Files.write(journal, wrong);
            int lines = linesWithin(at);
            if (lines < 2) {
                assertThatThrownBy(() -> JournalReader.read(journal))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(journal + ":" + (lines + 1) + ": ");
                continue;
            }
            Journal read = JournalReader.read(journal);
            assertThat(read.attempts())
                    .as("flip %s at byte %s", i, at)
                    .isEqualTo(written.subList(0, rowsWithin(lines)));
            assertThat(read.damage()).hasValueSatisfying(damage -> {
                assertThat(damage.line()).isEqualTo(lines + 1);
                assertThat(damage.bytesLost()).isEqualTo(whole.length - ends[lines - 1]);
                assertThat(damage.sentence()).isNotBlank();
            });
        }
    }

    private static void spoil(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        if (random.nextInt(4) == 0) {
            bytes[from] ^= (byte) (1 + random.nextInt(255));
            return;
        }
        int bits = 1 + random.nextInt(4);
        for (int b = 0; b < bits; b++) {
            int bit = random.nextInt(8 * Math.min(bytes.length - from, 40));
            bytes[from + bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void aLineThatIsDoubledMovedOrMissingIsSeen() throws IOException {
        List<String> lines = Files.readAllLines(journal);
        for (int i = 3; i + 1 < lines.size(); i++) {
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            List<String> moved = new ArrayList<>(lines);
            Collections.swap(moved, i, i + 1);
            List<String> missing = new ArrayList<>(lines);
            missing.remove(i);
            for (List<String> wrong : List.of(doubled, moved, missing)) {
                Files.write(journal, wrong);
                assertThat(JournalReader.read(journal).damage())
                        .as("line %s", i + 1)
                        .isPresent();
            }
        }
    }
}
