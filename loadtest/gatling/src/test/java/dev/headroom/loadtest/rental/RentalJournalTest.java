package dev.headroom.loadtest.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RentalJournalTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        RentalIntent intent = new RentalIntent(
                "one",
                Intents.LLAMA,
                new RentalIntent.Place(
                        RentalIntent.Kind.EMULATOR,
                        "us-west-2",
                        Optional.of(URI.create("http://127.0.0.1:4566")),
                        Optional.of("team a = b\n%"),
                        Optional.of("arn:aws:iam::123456789012:role/renter")),
                Intents.named("one").terms(),
                SetClock.NOON);
        RentalJournal journal = new RentalFolder(folder).journal("one");
        assertThat(journal.state()).isEmpty();
        journal.begin(intent);
        journal.bought("arn:x", SetClock.NOON.plusSeconds(3));
        assertThat(RentalJournal.at(journal.file()).state())
                .contains(
                        new RentalState(intent, RentalStep.BOUGHT, SetClock.NOON.plusSeconds(3), Optional.of("arn:x")));
    }

    @Test
    void halfALineCountsForNothingAndIsCutOffByTheNext() throws IOException {
        RentalJournal journal = new RentalFolder(folder).journal("one");
        journal.begin(Intents.named("one"));
        Files.writeString(
                journal.file(),
                "2026-11-26T12:00:01Z bought arn=arn%3Aaw",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        assertThat(journal.state().orElseThrow().step()).isEqualTo(RentalStep.INTENT);
        journal.bought("arn:whole", SetClock.NOON);
        assertThat(journal.state().orElseThrow().arn()).contains("arn:whole");
        assertThat(Files.readAllLines(journal.file())).hasSize(2);
    }

    /** A watchdog deletes at the hard stop; the program that rents says afterwards what it thought. */
    @Test
    void goneStaysGone() {
        RentalJournal journal = new RentalFolder(folder).journal("one");
        journal.begin(Intents.named("one"));
        journal.append(RentalStep.GONE, SetClock.NOON.plusSeconds(10));
        journal.append(RentalStep.IN_SERVICE, SetClock.NOON.plusSeconds(5000));
        assertThat(journal.state().orElseThrow().step()).isEqualTo(RentalStep.GONE);
        assertThat(journal.state().orElseThrow().at()).isEqualTo(SetClock.NOON.plusSeconds(10));
    }

    @Test
    void everyHourThatHasBegunIsBilledWhole() {
        RentalIntent intent = Intents.named("one");
        assertThat(intent.hoursUntil(SetClock.NOON)).isEqualTo(1);
        assertThat(intent.hoursUntil(SetClock.NOON.plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(intent.hoursUntil(SetClock.NOON.plus(Duration.ofHours(1)).plusMillis(1)))
                .isEqualTo(2);
        assertThat(intent.hardStop()).isEqualTo(SetClock.NOON.plus(Duration.ofMinutes(58)));
    }

    @Test
    void namesThatBedrockDoesNotTakeAreRefused() {
        for (String name : new String[] {"", "a--b", "a/b", "x".repeat(64), "-a"}) {
            assertThatThrownBy(() -> Intents.named(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theUsualFolderIsThatOfTheSpecification() {
        Path home = folder.toAbsolutePath();
        assertThat(RentalFolder.usual(Map.of(), home)).isEqualTo(home.resolve(".local/state/headroom/rentals"));
        assertThat(RentalFolder.usual(Map.of("XDG_STATE_HOME", home + "/s"), home))
                .isEqualTo(home.resolve("s/headroom/rentals"));
        // "All paths set in these environment variables must be absolute"; a relative one is to be ignored.
        assertThat(RentalFolder.usual(Map.of("XDG_STATE_HOME", "s"), home))
                .isEqualTo(home.resolve(".local/state/headroom/rentals"));
    }
}
