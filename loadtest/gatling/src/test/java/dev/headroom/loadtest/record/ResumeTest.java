package dev.headroom.loadtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was broken off in its second level, an hour ago. */
class ResumeTest {

    private static final Instant LATER = Recordings.NOON.plusSeconds(3600);

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private Path journal = Path.of("");

    @BeforeEach
    void breakOff() {
        file = folder.resolve("m.csv");
        journal = JournalReader.beside(file);
        Recordings.breakOff(file);
        assertThat(file).doesNotExist();
    }

    private Recorder resume(JournalHead head) {
        return Recorder.resume(file, head, () -> 0.5, () -> 0);
    }

    private List<Attempt> rows() throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> AttemptCells.parse(List.of(line.split(",", -1))))
                .toList();
    }

    /** The journal ends at 114 ns, with users 0 and 1: times go on from there, and users from 2. */
    @Test
    void whatComesLaterStandsBehindWhatWasThere() throws IOException {
        Recorder recorder = resume(Recordings.head(1, LATER));
        assertThat(recorder.wholeLevels()).isEqualTo(1);
        assertThat(recorder.committedBefore()).hasToString("0.25");
        assertThat(recorder.damage()).isEmpty();
        recorder.record(Recordings.attempt(0, 0, 3));
        recorder.record(Recordings.attempt(1, 1, 150));
        RunInfo run = recorder.finish(Recordings.run(1, LATER));

        assertThat(run.startedAt()).isEqualTo(Recordings.NOON);
        assertThat(run.levels())
                .containsExactly(
                        Recordings.levels(0).get(0),
                        new LoadLevel(new OfferedLoad.Closed(2), 114, 124, 214),
                        new LoadLevel(new OfferedLoad.Closed(4), 214, 224, 314));
        assertThat(run.soundness().caveats())
                .singleElement()
                .asString()
                .startsWith("resumed: ")
                .contains(" level 1");
        assertThat(rows())
                .containsExactly(
                        Recordings.attempt(0, 0, 0),
                        Recordings.attempt(0, 0, 20),
                        Recordings.attempt(0, 0, 95),
                        Recordings.attempt(1, 2, 117),
                        Recordings.attempt(2, 3, 264));
        assertThat(journal).doesNotExist();
    }

    @Test
    void moneyOfBothPartsIsWrittenDown() {
        resume(Recordings.head(1, LATER)).close();
        assertThat(JournalReader.read(journal).progress().committedUsd()).isEqualTo(0.75);
    }

    @Test
    void aRunMayBeBrokenOffAgainAndAgain() throws IOException {
        try (Recorder second = resume(Recordings.head(1, LATER))) {
            second.record(Recordings.attempt(0, 0, 3));
            second.begun(() -> Recordings.levels(1), () -> 105);
            second.record(Recordings.attempt(1, 0, 107));
        }
        Journal between = JournalReader.read(journal);
        assertThat(between.progress().wholeLevels()).hasSize(2);
        assertThat(between.progress().resumptions()).hasSize(1);
        assertThat(between.attempts()).hasSize(5);

        Recorder third = resume(Recordings.head(2, LATER.plusSeconds(60)));
        assertThat(third.wholeLevels()).isEqualTo(2);
        third.record(Recordings.attempt(0, 0, 5));
        RunInfo run = third.finish(Recordings.run(2, LATER.plusSeconds(60)));
        assertThat(run.levels()).hasSize(3);
        assertThat(run.soundness().caveats()).hasSize(2);
        assertThat(rows()).extracting(Attempt::level).containsExactly(0, 0, 0, 1, 2);
        assertThat(rows()).extracting(Attempt::user).containsExactly(0L, 0L, 0L, 2L, 3L);
        assertThat(rows())
                .extracting(row -> row.timing().endNanos())
                .isSorted()
                .endsWith(114L + 3 + 8, 114L + 107 + 8 + 5 + 8);
    }

    @Test
    void whatIsWholeCanBeHadWithoutPayingForTheRest() throws IOException {
        RunInfo run = resume(Recordings.head(1, LATER)).finishWhole();
        assertThat(run.levels()).containsExactly(Recordings.levels(0).get(0));
        assertThat(rows()).hasSize(3);
    }

    @Test
    void aDamagedEndIsKeptBesideAndTheRunGoesOnBehindTheLastGoodRow() throws IOException {
        byte[] sound = Files.readAllBytes(journal);
        Files.writeString(journal, "01234567 row 1,9", StandardOpenOption.APPEND);
        try (Recorder recorder = resume(Recordings.head(1, LATER))) {
            assertThat(recorder.damage())
                    .hasValueSatisfying(damage -> assertThat(damage.bytesLost()).isEqualTo(16));
            recorder.record(Recordings.attempt(0, 0, 3));
        }
        assertThat(folder.resolve("m.csv.journal.damaged")).hasContent("01234567 row 1,9");
        assertThat(Files.readAllBytes(journal)).startsWith(sound);
        Journal read = JournalReader.read(journal);
        assertThat(read.damage()).isEmpty();
        assertThat(read.attempts()).last().isEqualTo(Recordings.attempt(1, 2, 117));
    }

    @Test
    void theJournalOfAnotherRunIsRefusedByName() throws IOException {
        byte[] before = Files.readAllBytes(journal);
        RunInfo run = Recordings.run(1, LATER);
        refused(with(run, "other", "t", 3), "its scenario is 's', this run's is 'other'");
        refused(with(run, "s", "aws", 3), "its target is 't', this run's is 'aws'");
        refused(with(run, "s", "t", 4), "its seed is '3', this run's is '4'");
        refused(JournalHead.of(run, "other levels", OptionalDouble.empty()), "scenario 's' has changed since");
        RunInfo elsewhere = new RunInfo("s", "t", new Endpoint.OnDemand("n"), LATER, 3, run.levels());
        refused(JournalHead.of(elsewhere, "three levels", OptionalDouble.empty()), "its endpoint is 'OnDemand");
        assertThat(Files.readAllBytes(journal)).isEqualTo(before);
    }

    private static JournalHead with(RunInfo run, String scenario, String target, long seed) {
        RunInfo other = new RunInfo(scenario, target, run.endpoint(), LATER, seed, run.levels());
        return JournalHead.of(other, "three levels", OptionalDouble.empty());
    }

    private void refused(JournalHead head, String message) {
        assertThatThrownBy(() -> resume(head))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(journal + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void aNewRunDoesNotWriteOverOneThatWasBrokenOff() throws IOException {
        byte[] before = Files.readAllBytes(journal);
        assertThatThrownBy(() -> Recordings.begin(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 attempts and 1 whole levels")
                .hasMessageContaining("move it away");
        assertThat(Files.readAllBytes(journal)).isEqualTo(before);
    }

    @Test
    void aRunThatIsUnderWayIsNotResumed() {
        try (Recorder recorder = resume(Recordings.head(1, LATER))) {
            assertThat(recorder.hasFailed()).isFalse();
            assertThatThrownBy(() -> resume(Recordings.head(1, LATER)))
                    .hasMessageContaining("another run is writing it");
        }
    }

    @Test
    void withoutAJournalThereIsNothingToGoOnWith() {
        resume(Recordings.head(1, LATER)).finishWhole();
        assertThatThrownBy(() -> resume(Recordings.head(1, LATER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the run came to its end, " + file + " is whole");
        assertThatThrownBy(() -> JournalReader.read(journal)).hasMessageContaining("there is no such journal");
    }

    @Test
    void aJournalOfAnotherFormatIsRefusedAndNotTouched() throws IOException {
        Files.writeString(journal, "level,user\n1,2\n");
        assertThatThrownBy(() -> resume(Recordings.head(1, LATER))).hasMessageContaining("is no journal");
        assertThatThrownBy(() -> Recordings.begin(file)).hasMessageContaining("is no journal");
        assertThat(journal).hasContent("level,user\n1,2\n");
    }

    @Test
    void aResumedPartThatIsDiscardedLeavesTheJournal() throws IOException {
        resume(Recordings.head(1, LATER)).discard();
        assertThat(JournalReader.read(journal).attempts()).hasSize(3);
        assertThat(file).doesNotExist();
    }
}
