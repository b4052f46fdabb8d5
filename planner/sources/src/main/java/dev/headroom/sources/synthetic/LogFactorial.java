package dev.headroom.sources.synthetic;

/** The natural logarithm of n!. */
final class LogFactorial {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final int STIRLING_FROM = 10;

    private LogFactorial() {}

    /**
     * For n = 10 and above Stirling's series, to the third term: its error is below 1 / (1680 n^7), 6e-11. (Abramowitz and
     * Stegun, 6.1.41.)
     *
     * @param n a whole number, 0 or above
     */
    static double of(double n) {
        if (n < STIRLING_FROM) {
            double product = 1;
            for (int i = 2; i <= n; i++) {
                product *= i;
            }
            return StrictMath.log(product);
        }
        double inverseSquare = 1 / (n * n);
        double series = (1 / 12.0 - inverseSquare * (1 / 360.0 - inverseSquare / 1260)) / n;
        return (n + 0.5) * StrictMath.log(n) - n + HALF_LOG_TWO_PI + series;
    }
}
