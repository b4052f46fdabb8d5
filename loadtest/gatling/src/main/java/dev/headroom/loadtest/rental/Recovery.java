package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends a rental by its journal alone, whoever began it. It never buys: a purchase whose answer was lost is found by its name, which is
 * unique, and not by asking for it again, which would buy what was not bought.
 */
public final class Recovery {

    private static final Duration FIRST_LOOK = Duration.ofMillis(200);
    private static final Duration RARELY = Duration.ofSeconds(10);

    private final Planes planes;
    private final RentalClock clock;

    /** Of rentals in all places. */
    public Recovery(Planes planes, RentalClock clock) {
        this.planes = planes;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * Nothing of it costs money any more.
         *
         * @param state what was known of it; empty where not even the intent was written
         */
        record Gone(Optional<RentalState> state) implements Outcome {}

        /**
         * It may still cost money.
         *
         * @param state what is known of it
         * @param why what failed
         */
        record Failed(RentalState state, String why) implements Outcome {

            /** With what is to be done about it. */
            public String sentence() {
                return "CANNOT DELETE "
                        + state.arn().orElse("the purchase " + state.intent().name())
                        + ", which goes on costing "
                        + state.intent().terms().usdPerHour().toPlainString()
                        + " dollars an hour: " + why + ". Run 'headroom unit clean', or delete it by hand: "
                        + state.byHand();
            }
        }
    }

    /** Deletes what is alive of it. Does nothing where nothing is; the same again and again comes to the same. */
    public Outcome recover(RentalJournal journal) {
        Optional<RentalState> written = journal.state();
        if (written.filter(RentalState::isAlive).isEmpty()) {
            return new Outcome.Gone(written);
        }
        RentalState state = written.get();
        try {
            end(journal, state);
            return new Outcome.Gone(journal.state());
        } catch (LoadTestException e) {
            return new Outcome.Failed(journal.state().orElse(state), String.valueOf(e.getMessage()));
        }
    }

    private void end(RentalJournal journal, RentalState state) {
        UnitPlane plane = planes.of(state.intent().place());
        Optional<String> arn = state.arn().or(() -> found(plane, state.intent()));
        if (arn.isEmpty()) {
            journal.append(RentalStep.GONE, clock.now());
            return;
        }
        if (state.arn().isEmpty()) {
            journal.bought(arn.get(), clock.now());
        }
        new Deletion(journal, plane, clock).of(arn.get());
    }

    /** Looks until a purchase would have come up. */
    private Optional<String> found(UnitPlane plane, RentalIntent intent) {
        Instant settled = intent.at().plus(plane.settling());
        Duration left = Duration.between(clock.now(), settled);
        return new Backoff(FIRST_LOOK, RARELY, left.isNegative() ? Duration.ZERO : left)
                .until(clock, () -> plane.named(intent.name()))
                .or(() -> plane.named(intent.name()));
    }
}
