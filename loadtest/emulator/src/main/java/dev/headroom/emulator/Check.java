package dev.headroom.emulator;

/** Checks for constructors; NaN passes none. */
final class Check {

    private Check() {}

    static void that(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    static void positive(String name, double value) {
        that(
                value > 0 && value < Double.POSITIVE_INFINITY,
                name + " is " + value + ", must be a finite number above 0");
    }

    static void notNegative(String name, double value) {
        that(
                value >= 0 && value < Double.POSITIVE_INFINITY,
                name + " is " + value + ", must be a finite number, 0 or above");
    }
}
