package dev.headroom.emulator.runtime;

import dev.headroom.emulator.time.Scheduler;
import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Pacing;
import dev.headroom.emulator.truth.TruthBook;
import dev.headroom.emulator.truth.Witness;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What every request shares.
 *
 * @param scheduler time of life
 * @param speed how many times faster than life
 * @param engine what makes tokens
 * @param book the account of everything
 * @param witnesses who else is told of every request
 * @param wantsBodies whether somebody logs what was said
 */
record RuntimeContext(
        Scheduler scheduler,
        double speed,
        Engine engine,
        TruthBook book,
        List<Witness> witnesses,
        BooleanSupplier wantsBodies) {

    private static final double NANOS_PER_MILLI = 1e6;

    boolean keepsBodies() {
        return wantsBodies.getAsBoolean();
    }

    Pacing pacing() {
        return book.pacing();
    }

    void after(double emulatedMillis, Runnable task) {
        scheduler.at(scheduler.nanos() + Math.round(emulatedMillis * NANOS_PER_MILLI / speed), task);
    }

    long emulatedMillis(long nanosOfLife) {
        return Math.round(nanosOfLife * speed / NANOS_PER_MILLI);
    }

    void saw(Invocation invocation) {
        book.saw(invocation);
        witnesses.forEach(witness -> witness.saw(invocation));
    }
}
