package dev.headroom.cli.unit;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.LifesClock;
import dev.headroom.loadtest.rental.Leftovers;
import dev.headroom.loadtest.rental.Recovery;
import dev.headroom.loadtest.rental.RentalFolder;
import dev.headroom.loadtest.rental.RentalState;
import java.util.Locale;

/** Deletes what earlier programs left alive, and says so. */
final class LeftoverUnits {

    private final Console console;
    private final RentalFolder rentals;

    LeftoverUnits(Console console, RentalFolder rentals) {
        this.console = console;
        this.rentals = rentals;
    }

    /** What became of all; what could not be deleted is said loudly. */
    Leftovers.Cleaned clean() {
        LifesClock clock = new LifesClock();
        Leftovers.Cleaned cleaned =
                new Leftovers(rentals, new Recovery(new UnitPlanes(System.getenv()), clock)).clean();
        cleaned.deleted().forEach(state -> console.say("Of an earlier run: " + over(state, clock)));
        cleaned.inUse()
                .forEach(state -> console.say("In use by a program that runs: "
                        + state.arn().orElse(state.intent().name())));
        cleaned.failures().forEach(failure -> console.say("!!! " + failure));
        return cleaned;
    }

    private static String over(RentalState state, LifesClock clock) {
        long hours = state.hoursBilled(clock.now());
        return state.arn()
                .map(arn -> String.format(
                        Locale.ROOT,
                        "%s is deleted; hours billed: %d, %s dollars.",
                        arn,
                        hours,
                        state.intent().terms().usd(hours).toPlainString()))
                .orElse(state.intent().name() + " was never bought.");
    }
}
