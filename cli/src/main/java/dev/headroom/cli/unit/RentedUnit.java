package dev.headroom.cli.unit;

import dev.headroom.cli.console.Console;
import dev.headroom.loadtest.Ending;
import dev.headroom.loadtest.rental.Backoff;
import dev.headroom.loadtest.rental.Rental;
import dev.headroom.loadtest.rental.RentalFolder;
import dev.headroom.loadtest.rental.RentalIntent;
import dev.headroom.loadtest.rental.RentalState;
import java.time.Duration;
import java.util.Locale;

/** A rental with a watchdog over it, deleted when this is closed, or the program is told to end, or ends without being told. */
final class RentedUnit implements AutoCloseable {

    private static final Duration FIRST_QUESTION = Duration.ofMillis(250);
    private static final Duration SELDOM = Duration.ofSeconds(15);

    private final Console console;
    private final Rental rental;
    private final WatchdogProcess watchdog;
    private final Ending.Task lastResort;
    private boolean closed;

    private RentedUnit(Console console, Rental rental, WatchdogProcess watchdog) {
        this.console = console;
        this.rental = rental;
        this.watchdog = watchdog;
        this.lastResort = Ending.ofProgram().giveBack(this::close);
    }

    /** Writes down what is to be bought, and has it watched over. Nothing is bought yet. */
    static RentedUnit begin(Console console, RentalFolder rentals, RentalIntent intent, Rental.Means means) {
        Rental rental = Rental.begin(rentals, intent, means);
        try {
            return new RentedUnit(console, rental, WatchdogProcess.over(rental.journal()));
        } catch (RuntimeException e) {
            rental.close();
            throw e;
        }
    }

    /** Buys, waits until it serves, and gives the ARN. */
    String serving(Duration patience) {
        String arn = rental.buy();
        console.say("Bought " + arn + ", waiting until it serves.");
        rental.awaitService(new Backoff(FIRST_QUESTION, SELDOM, patience));
        console.say("It serves.");
        return arn;
    }

    RentalState state() {
        return rental.state();
    }

    /** The process that watches. */
    long watchdogPid() {
        return watchdog.pid();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        try {
            rental.close();
            closed = true;
            lastResort.close();
            console.say(said(rental.state()));
        } finally {
            // It sees by the journal whether something is left to do.
            watchdog.close();
        }
    }

    private static String said(RentalState state) {
        long hours = state.hoursBilled(state.at());
        return state.wasBought()
                ? String.format(
                        Locale.ROOT,
                        "Deleted, and the service says that it is gone. Hours billed: %d, %s dollars.",
                        hours,
                        state.intent().terms().usd(hours).toPlainString())
                : "Nothing was bought.";
    }
}
