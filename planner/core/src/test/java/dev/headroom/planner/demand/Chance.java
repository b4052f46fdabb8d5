package dev.headroom.planner.demand;

import java.util.SplittableRandom;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/** A seeded stream of chance for Commons Math's distributions. The same seed gives the same stream on every machine. */
final class Chance extends AbstractRandomGenerator {

    private SplittableRandom source;

    Chance(long seed) {
        source = new SplittableRandom(seed);
    }

    @Override
    public void setSeed(long seed) {
        source = new SplittableRandom(seed);
        clear();
    }

    @Override
    public double nextDouble() {
        return source.nextDouble();
    }

    @Override
    public int nextInt(int n) {
        return source.nextInt(n);
    }
}
