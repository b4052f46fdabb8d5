package dev.headroom.sources.synthetic;

import java.util.SplittableRandom;

/**
 * Random draws from one seeded stream.
 *
 * <p>Logarithms and powers are StrictMath's, so that a seed gives the same numbers on every machine.
 */
final class Draws {

    private final SplittableRandom random;

    Draws(SplittableRandom random) {
        this.random = random;
    }

    /** Mean 0, standard deviation 1; Marsaglia's polar method. */
    double normal() {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** Mean 1; standard deviation {@code sd} in the logarithm. */
    double logNormal(double sd) {
        return StrictMath.exp(sd * normal() - sd * sd / 2);
    }

    /** Gamma with mean 1 and this squared coefficient of variation; 1 where that is 0. */
    double gamma(double cvSquared) {
        if (cvSquared == 0) {
            return 1;
        }
        double shape = 1 / cvSquared;
        return shape >= 1
                ? standardGamma(shape) / shape
                : standardGamma(shape + 1) * StrictMath.pow(positive(), cvSquared) / shape;
    }

    /** Marsaglia and Tsang, A simple method for generating gamma variables, ACM TOMS 26 (2000); shape 1 or above. */
    private double standardGamma(double shape) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                if (StrictMath.log(positive()) < x * x / 2 + d - d * cube + d * StrictMath.log(cube)) {
                    return d * cube;
                }
            }
        }
    }

    /** A number of events of which {@code mean} are expected. */
    long poisson(double mean) {
        return mean < 10 ? fewEvents(mean) : manyEvents(mean);
    }

    /** Counts exponential gaps, as a product of uniforms. */
    private long fewEvents(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = positive();
        long events = 0;
        while (product > limit) {
            product *= positive();
            events++;
        }
        return events;
    }

    /** Hörmann's PTRS, The transformed rejection method for generating Poisson random variables (1993); mean 10 or above. */
    private long manyEvents(double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = positive();
            double us = 0.5 - Math.abs(u);
            double events = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return (long) events;
            }
            boolean hopeless = events < 0 || (us < 0.013 && v > us);
            if (!hopeless
                    && StrictMath.log(v * inverseAlpha / (a / (us * us) + b))
                            <= events * StrictMath.log(mean) - mean - LogFactorial.of(events)) {
                return (long) events;
            }
        }
    }

    /** Uniform above 0 and at most 1. */
    private double positive() {
        return 1 - random.nextDouble();
    }
}
