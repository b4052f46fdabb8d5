package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Waits in a program of its own for the end of the one that rents, or for the last moment before another hour is billed, and then deletes
 * what the journal says is alive. What fails is tried again for a day.
 */
public final class Watchdog {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofDays(1);

    /** A machine that sleeps stops the clock of waits and not that of bills. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final RentalJournal journal;
    private final Recovery recovery;
    private final RentalClock clock;

    /** Over one rental. */
    public Watchdog(RentalJournal journal, Recovery recovery, RentalClock clock) {
        this.journal = journal;
        this.recovery = recovery;
        this.clock = clock;
    }

    /** The program that rents, seen from another one. */
    @FunctionalInterface
    public interface Master {
        /** Whether it has ended, after waiting for that at most so long. */
        boolean endsWithin(Duration time);
    }

    /** What is to be done. */
    sealed interface Decision {
        /** Wait for the master's end, at most so long. */
        record Wait(Duration time) implements Decision {}

        /** Delete. */
        record Act() implements Decision {}

        /** Nothing is alive, and nothing will be. */
        record Rest() implements Decision {}
    }

    static Decision decide(Optional<RentalState> state, boolean masterEnded, Instant now) {
        boolean isAlive = state.map(RentalState::isAlive).orElse(!masterEnded);
        if (!isAlive) {
            return new Decision.Rest();
        }
        if (masterEnded) {
            return new Decision.Act();
        }
        Duration left = state.map(alive -> Duration.between(now, alive.intent().hardStop()))
                .orElse(FIRST_PAUSE);
        if (left.isNegative() || left.isZero()) {
            return new Decision.Act();
        }
        return new Decision.Wait(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT);
    }

    /** Watches to the end. Gives what failed last, where it gave up. */
    public Optional<String> watch(Master master) {
        boolean ended = false;
        Decision decision = decide(journal.state(), false, clock.now());
        while (decision instanceof Decision.Wait wait) {
            ended = master.endsWithin(wait.time());
            decision = decide(journal.state(), ended, clock.now());
        }
        if (decision instanceof Decision.Rest) {
            return Optional.empty();
        }
        return ended ? delete() : atTheHardStop(master);
    }

    /** The master may still be there, and has the journal; it is deleted all the same. */
    private Optional<String> atTheHardStop(Master master) {
        if (tried().isEmpty()) {
            return Optional.empty();
        }
        boolean ignored = master.endsWithin(FIRST_PAUSE);
        return delete();
    }

    private Optional<String> delete() {
        Instant end = clock.now().plus(PATIENCE);
        Duration pause = FIRST_PAUSE;
        Optional<String> failure = tried();
        while (failure.isPresent() && clock.now().isBefore(end)) {
            clock.pause(pause);
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
            failure = tried();
        }
        return failure;
    }

    /** What failed; empty where it is gone. */
    private Optional<String> tried() {
        try {
            return recovery.recover(journal) instanceof Recovery.Outcome.Failed failed
                    ? Optional.of(failed.sentence())
                    : Optional.empty();
        } catch (LoadTestException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
