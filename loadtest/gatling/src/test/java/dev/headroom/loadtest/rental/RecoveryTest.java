package dev.headroom.loadtest.rental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.LoadTestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private final SetClock clock = new SetClock();
    private final FakePlane plane = new FakePlane(clock);

    @TempDir
    private Path folder;

    private RentalJournal intent(String name) {
        RentalJournal journal = new RentalFolder(folder).journal(name);
        journal.begin(Intents.named(name));
        return journal;
    }

    private Recovery recovery() {
        return new Recovery(place -> plane, clock);
    }

    /** The call was under way when its caller died, and the purchase came up 90 seconds later. */
    @Test
    void aPurchaseThatComesUpLateIsWaitedForAndDeleted() {
        RentalJournal journal = intent("late");
        plane.unseen = Duration.ofSeconds(90);
        assertThat(plane.create(Intents.named("late"))).isNotEmpty();
        assertThat(recovery().recover(journal)).isInstanceOf(Recovery.Outcome.Gone.class);
        assertThat(plane.alive).isEmpty();
        assertThat(journal.state().orElseThrow().wasBought()).isTrue();
    }

    @Test
    void whatWasNeverBoughtIsNotBoughtToBeDeleted() {
        RentalJournal journal = intent("never");
        assertThat(recovery().recover(journal)).isInstanceOf(Recovery.Outcome.Gone.class);
        assertThat(plane.everBought).isEmpty();
        assertThat(journal.state().orElseThrow().hoursBilled(clock.now())).isZero();
        assertThat(Duration.between(SetClock.NOON, clock.now())).isBetween(Duration.ofSeconds(100), plane.settling());
    }

    @Test
    void ofAnOldIntentOneLookIsEnough() {
        RentalJournal journal = intent("old");
        clock.at(SetClock.NOON.plus(Duration.ofDays(3)));
        assertThat(recovery().recover(journal)).isInstanceOf(Recovery.Outcome.Gone.class);
        assertThat(clock.now()).isEqualTo(SetClock.NOON.plus(Duration.ofDays(3)));
    }

    @Test
    void whereNobodyCanBeAskedItIsNotGone() {
        RentalJournal journal = intent("no-credentials");
        Recovery.Outcome outcome = new Recovery(
                        place -> {
                            throw new LoadTestException("no AWS credentials");
                        },
                        clock)
                .recover(journal);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Recovery.Outcome.Failed.class,
                        failed -> assertThat(failed.sentence())
                                .contains(
                                        "no AWS credentials",
                                        "--provisioned-model-id no-credentials --region us-west-2"));
        assertThat(journal.state().orElseThrow().isAlive()).isTrue();
    }

    @Test
    void whatARunningProgramHasIsLeftAlone() {
        Rental running =
                Rental.begin(new RentalFolder(folder), Intents.named("running"), new Rental.Means(plane, clock));
        running.buy();
        Leftovers leftovers = new Leftovers(new RentalFolder(folder), recovery());
        Leftovers.Cleaned cleaned = leftovers.clean();
        assertThat(cleaned.inUse()).hasSize(1);
        assertThat(cleaned.deleted()).isEmpty();
        assertThat(plane.alive).hasSize(1);
        running.close();
        assertThat(leftovers.clean())
                .isEqualTo(new Leftovers.Cleaned(java.util.List.of(), java.util.List.of(), java.util.List.of()));
    }

    @Test
    void aJournalThatCannotBeReadIsSaidAndDoesNotKeepTheOthers() throws IOException {
        RentalJournal good = intent("b-good");
        good.bought(plane.create(Intents.named("b-good")), clock.now());
        Path bad = folder.resolve("a-bad.rental");
        Files.writeString(bad, "2026-11-26T12:00:00Z intent version=1\n", StandardCharsets.UTF_8);
        Leftovers.Cleaned cleaned = new Leftovers(new RentalFolder(folder), recovery()).clean();
        assertThat(cleaned.deleted()).hasSize(1);
        assertThat(cleaned.isClean()).isFalse();
        assertThat(cleaned.failures())
                .singleElement()
                .asString()
                .startsWith(bad + ":1: ")
                .contains("it has no name", "aws bedrock list-provisioned-model-throughputs");
    }
}
