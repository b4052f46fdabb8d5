package dev.headroom.emulator.profile;

/**
 * Other customers of the same machines: calm and busy times follow each other, each of exponential length.
 *
 * @param meanCalmSeconds mean length of a calm time
 * @param meanBusySeconds mean length of a busy time
 * @param slowdown factor on every time while they are busy
 * @param unavailableShare share of requests refused with 503 while they are busy
 */
public record NeighboursTruth(
        double meanCalmSeconds, double meanBusySeconds, double slowdown, double unavailableShare) {

    /** Refuses what cannot be. */
    public NeighboursTruth {
        Check.positive("meanCalmSeconds", meanCalmSeconds);
        Check.positive("meanBusySeconds", meanBusySeconds);
        Check.that(slowdown >= 1, "slowdown is " + slowdown + ", must be at least 1");
        Check.that(
                unavailableShare >= 0 && unavailableShare < 1,
                "unavailableShare is " + unavailableShare + ", must be from 0 to below 1");
    }
}
