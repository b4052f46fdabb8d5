package dev.headroom.emulator;

/**
 * How an emulator is started.
 *
 * @param host the address to listen on; loopback unless somebody means otherwise
 * @param port the port, 0 for any free one
 * @param profile its truth
 * @param seed of all noise
 * @param speed how many times faster than life; limits and latencies both
 */
public record EmulatorSettings(String host, int port, Profile profile, long seed, double speed) {

    public static final String LOOPBACK = "127.0.0.1";

    /** Refuses a port or speed that cannot be. */
    public EmulatorSettings {
        Check.that(port >= 0 && port <= 65535, "port is " + port + ", must be from 0 to 65535");
        Check.positive("speed", speed);
    }

    /** The standard profile on any free loopback port at life's speed. */
    public static EmulatorSettings standard(long seed) {
        return new EmulatorSettings(LOOPBACK, 0, Profile.standard(), seed, 1);
    }
}
