package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;

/**
 * The Universal Scalability Law: X(N) = lambda N / (1 + sigma (N - 1) + kappa N (N - 1)).
 *
 * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007, chapters 4 to 6"
 * @param lambda throughput of a load of one, in requests per second; above 0
 * @param sigma contention: the share of work that waits for its turn; 0 or above
 * @param kappa coherency: the cost of each pair in flight; 0 or above
 */
public record Usl(double lambda, double sigma, double kappa) {

    /** @throws IllegalArgumentException where lambda is not above 0 or another is negative */
    public Usl {
        Require.positive("lambda", lambda);
        Require.notNegative("sigma", sigma);
        Require.notNegative("kappa", kappa);
    }

    /** Throughput X(N) in requests per second at {@code concurrency} N, 0 or above. */
    public double throughputAt(double concurrency) {
        Require.notNegative("concurrency", concurrency);
        return lambda * concurrency / denominator(concurrency);
    }

    /** Mean latency R(N) = N / X(N) in seconds, by Little's law. */
    public double latencySecondsAt(double concurrency) {
        Require.notNegative("concurrency", concurrency);
        return denominator(concurrency) / lambda;
    }

    /**
     * The concurrency of the greatest throughput: N* = sqrt((1 - sigma) / kappa). Infinite without coherency cost; 1 where
     * contention alone makes every further request a loss.
     */
    public double peakConcurrency() {
        if (sigma >= 1) {
            return 1;
        }
        return kappa == 0 ? Double.POSITIVE_INFINITY : Math.max(1, Math.sqrt((1 - sigma) / kappa));
    }

    private double denominator(double n) {
        return 1 + sigma * (n - 1) + kappa * n * (n - 1);
    }
}
