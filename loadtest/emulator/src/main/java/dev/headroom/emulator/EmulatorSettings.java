package dev.headroom.emulator;

import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.Check;
import dev.headroom.emulator.profile.Profile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How an emulator is started.
 *
 * @param host the address to listen on; loopback unless somebody means otherwise
 * @param port the port, 0 for any free one
 * @param profile its truth
 * @param seed of all noise
 * @param speed how many times faster than life; limits, latencies and calendar alike
 * @param extras what most do without
 */
public record EmulatorSettings(String host, int port, Profile profile, long seed, double speed, Extras extras) {

    public static final String LOOPBACK = "127.0.0.1";

    /**
     * What most do without.
     *
     * @param keys whose requests are believed; absent where everybody's are
     * @param faults what goes wrong on purpose
     * @param truthFile where every request is written down
     * @param logFolder the folder that stands for S3: its folders are buckets, and invocations are logged there once that is configured
     * @param certificates the folder of its certificate; absent where it speaks clear text
     */
    public record Extras(
            Optional<Keys> keys,
            FaultPlan faults,
            Optional<Path> truthFile,
            Optional<Path> logFolder,
            Optional<Path> certificates) {

        /** In clear text. */
        public Extras(Optional<Keys> keys, FaultPlan faults, Optional<Path> truthFile, Optional<Path> logFolder) {
            this(keys, faults, truthFile, logFolder, Optional.empty());
        }

        /** Nothing of it, and everybody is believed. */
        public static final Extras NONE =
                new Extras(Optional.empty(), FaultPlan.NONE, Optional.empty(), Optional.empty());
    }

    /** Refuses a port or speed that cannot be. */
    public EmulatorSettings {
        Check.that(port >= 0 && port <= 65535, "port is " + port + ", must be from 0 to 65535");
        Check.positive("speed", speed);
    }

    /** Without extras. */
    public EmulatorSettings(String host, int port, Profile profile, long seed, double speed) {
        this(host, port, profile, seed, speed, Extras.NONE);
    }

    /** The standard profile on any free loopback port at life's speed. */
    public static EmulatorSettings standard(long seed) {
        return new EmulatorSettings(LOOPBACK, 0, Profile.standard(), seed, 1);
    }
}
