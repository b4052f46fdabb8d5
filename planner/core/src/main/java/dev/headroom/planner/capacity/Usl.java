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
     * The concurrency on the rising side of the law at which throughput is {@code requestsPerSecond}: the smaller root of
     * X (1 + sigma (N - 1) + kappa N (N - 1)) = lambda N.
     *
     * @throws IllegalArgumentException where the law never reaches that throughput
     */
    public double concurrencyAt(double requestsPerSecond) {
        Require.notNegative("requests per second", requestsPerSecond);
        double constant = requestsPerSecond * (1 - sigma);
        double linear = lambda - requestsPerSecond * (sigma - kappa);
        double square = requestsPerSecond * kappa;
        double inner = linear * linear - 4 * square * constant;
        Require.that(
                inner >= 0 && linear > 0 && constant >= 0,
                "requests per second is " + requestsPerSecond + ", more than the law ever reaches");
        return 2 * constant / (linear + Math.sqrt(inner));
    }

    /** Mean latency in seconds on the rising side of the law, as {@link #concurrencyAt}: N(X) / X; above 0. */
    public double latencySecondsAtThroughput(double requestsPerSecond) {
        Require.positive("requests per second", requestsPerSecond);
        return concurrencyAt(requestsPerSecond) / requestsPerSecond;
    }

    /**
     * The concurrency at which mean latency is {@code seconds}: the root of 1 + sigma (N - 1) + kappa N (N - 1) = lambda R.
     * Infinite where latency never rises, and the law is as fast.
     *
     * @throws IllegalArgumentException where latency is never that low
     */
    public double concurrencyAtLatency(double seconds) {
        double rest = lambda * seconds - (1 - sigma);
        Require.that(
                rest >= 0, "latency is " + seconds + " s, lower than the law ever is, " + (1 - sigma) / lambda + " s");
        double linear = sigma - kappa;
        double root = linear + Math.sqrt(linear * linear + 4 * kappa * rest);
        return root > 0 ? 2 * rest / root : Double.POSITIVE_INFINITY;
    }

    /** Throughput in requests per second at which mean latency is {@code seconds}: N(R) / R. */
    public double throughputAtLatency(double seconds) {
        return concurrencyAtLatency(seconds) / seconds;
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
