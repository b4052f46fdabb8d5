package dev.headroom.emulator;

import dev.headroom.emulator.http.Front;
import java.time.Clock;
import java.util.Optional;

/** Emulators on fronts that a test keeps hold of. */
public final class Emulators {

    private Emulators() {}

    public static Emulator on(Front front, EmulatorSettings settings) {
        return Emulator.start(front, settings, Clock.systemUTC(), Optional.empty());
    }
}
