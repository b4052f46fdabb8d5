package dev.headroom.loadtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.measure.RunInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that came to their end, and whose measurements could not be written. */
class UnfinishedTest {

    @TempDir
    private Path folder;

    /** A folder stands where the draft is to be. */
    @Test
    void whatWasMeasuredIsKeptAndCanBeHadWhenThereIsRoom() throws IOException {
        Path file = folder.resolve("m.csv");
        Path inTheWay = Files.createDirectories(folder.resolve(".m.csv.part/inside"));
        Recorder recorder = Recordings.begin(file);
        recorder.begun(() -> Recordings.levels(0), () -> 300);
        recorder.record(Recordings.attempt(0, 0, 50));
        assertThatThrownBy(() -> recorder.finish(Recordings.run(0, Recordings.NOON)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("m.csv cannot be written")
                .hasMessageContaining("m.csv.journal and is not lost");
        assertThat(file).doesNotExist();

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        RunInfo run = Recorder.resume(file, Recordings.head(0, Recordings.NOON), () -> 0, () -> 0)
                .finishWhole();
        assertThat(run.levels()).isEqualTo(Recordings.levels(0));
        assertThat(Files.readAllLines(file)).last().asString().startsWith("0,0,0,1,0,50,51,");
    }

    @Test
    void aJournalThatSomethingElseHasSpoiltBecomesNoMeasurements() throws IOException {
        Path file = folder.resolve("m.csv");
        Path journal = JournalReader.beside(file);
        Recorder recorder = Recordings.begin(file);
        recorder.record(Recordings.attempt(0, 0, 50));
        try (FileChannel other = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            other.write(ByteBuffer.wrap(new byte[] {'!'}), 60);
        }
        assertThatThrownBy(() -> recorder.finish(Recordings.run(0, Recordings.NOON)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("its check does not match");
        assertThat(journal).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void aRunWithoutAWholeLevelMakesNoMeasurements() {
        Path file = folder.resolve("m.csv");
        try (Recorder recorder = Recordings.begin(file)) {
            recorder.record(Recordings.attempt(0, 0, 50));
        }
        Recorder again = Recorder.resume(file, Recordings.head(0, Recordings.NOON), () -> 0, () -> 0);
        assertThatThrownBy(again::finishWhole)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no level of scenario s was whole");
        again.close();
        assertThat(JournalReader.beside(file)).exists();
    }
}
