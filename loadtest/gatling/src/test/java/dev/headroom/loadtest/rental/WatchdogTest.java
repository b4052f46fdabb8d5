package dev.headroom.loadtest.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {

    private final SetClock clock = new SetClock();
    private final FakePlane plane = new FakePlane(clock);

    @TempDir
    private Path folder;

    private RentalJournal bought() {
        RentalJournal journal = new RentalFolder(folder).journal("one");
        journal.begin(Intents.named("one"));
        journal.bought(plane.create(Intents.named("one")), clock.now());
        return journal;
    }

    private Watchdog over(RentalJournal journal) {
        return new Watchdog(journal, new Recovery(place -> plane, clock), clock);
    }

    @Test
    void whenTheMasterEndsItDeletesWhatIsAlive() {
        assertThat(over(bought()).watch(time -> true)).isEmpty();
        assertThat(plane.alive).isEmpty();
    }

    @Test
    void beforeAnotherHourIsBilledItDeletesThoughTheMasterLives() {
        List<Duration> waits = new ArrayList<>();
        RentalJournal journal = bought();
        assertThat(over(journal).watch(time -> {
                    waits.add(time);
                    clock.pause(time);
                    return false;
                }))
                .isEmpty();
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(30)) <= 0);
        assertThat(clock.now()).isBetween(hourEndsIn(Duration.ofMinutes(2)), hourEndsIn(Duration.ofMinutes(1)));
        assertThat(plane.alive).isEmpty();
        assertThat(journal.state().orElseThrow().hoursBilled(clock.now())).isEqualTo(1);
    }

    private static Instant hourEndsIn(Duration time) {
        return SetClock.NOON.plus(Duration.ofHours(1)).minus(time);
    }

    /** Of a machine that slept in a wait for half an hour: the wait goes on after it, the bill went on in it. */
    @Test
    void whoSleptOverTheHardStopDeletesAtTheNextLook() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(over(bought()).watch(time -> {
                    looks.incrementAndGet();
                    clock.pause(Duration.ofMinutes(70));
                    return false;
                }))
                .isEmpty();
        assertThat(looks).hasValue(1);
        assertThat(plane.alive).isEmpty();
    }

    @Test
    void whatIsGoneAlreadyIsLeftAlone() {
        RentalJournal journal = bought();
        journal.append(RentalStep.GONE, clock.now());
        plane.failures = 1;
        assertThat(over(journal).watch(time -> true)).isEmpty();
        assertThat(plane.failures).isEqualTo(1);
    }

    @Test
    void aMasterThatEndsBeforeItsIntentHasBoughtNothing() {
        assertThat(over(new RentalFolder(folder).journal("none")).watch(time -> true))
                .isEmpty();
    }

    /** Credentials that are renewed after an hour. */
    @Test
    void whatFailsIsTriedAgain() {
        RentalJournal journal = bought();
        plane.failures = 20;
        assertThat(over(journal).watch(time -> true)).isEmpty();
        assertThat(plane.alive).isEmpty();
        assertThat(Duration.between(SetClock.NOON, clock.now())).isBetween(Duration.ofHours(1), Duration.ofHours(2));
    }

    @Test
    void afterADayItGivesUpAndSaysWhatIsToBeDone() {
        RentalJournal journal = bought();
        plane.failures = Integer.MAX_VALUE;
        Optional<String> failure = over(journal).watch(time -> true);
        assertThat(failure).get().asString().contains("CANNOT DELETE", "headroom unit clean", "aws bedrock delete");
        assertThat(Duration.between(SetClock.NOON, clock.now())).isGreaterThan(Duration.ofHours(23));
    }

    @Test
    void withoutAnIntentItWaits() {
        assertThat(Watchdog.decide(Optional.empty(), false, clock.now())).isInstanceOf(Watchdog.Decision.Wait.class);
    }
}
