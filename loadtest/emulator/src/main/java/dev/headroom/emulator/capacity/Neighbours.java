package dev.headroom.emulator.capacity;

import dev.headroom.emulator.profile.NeighboursTruth;
import java.util.SplittableRandom;

/** Other customers of the same machines, calm and busy in turns. Asked with times that do not go back. */
final class Neighbours {

    private final NeighboursTruth truth;
    private final SplittableRandom random;
    private boolean busy;
    private double nextChangeSeconds;

    Neighbours(NeighboursTruth truth, long seed) {
        this.truth = truth;
        this.random = new SplittableRandom(seed);
        this.nextChangeSeconds = exponential(truth.meanCalmSeconds());
    }

    boolean isBusy(double seconds) {
        while (seconds >= nextChangeSeconds) {
            busy = !busy;
            nextChangeSeconds += exponential(busy ? truth.meanBusySeconds() : truth.meanCalmSeconds());
        }
        return busy;
    }

    double slowdown(double seconds) {
        return isBusy(seconds) ? truth.slowdown() : 1;
    }

    double unavailableShare(double seconds) {
        return isBusy(seconds) ? truth.unavailableShare() : 0;
    }

    private double exponential(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }
}
