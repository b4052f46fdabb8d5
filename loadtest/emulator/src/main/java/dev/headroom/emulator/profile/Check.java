package dev.headroom.emulator.profile;

/** Checks for constructors; NaN passes none. */
public final class Check {

    private Check() {}

    public static void that(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    public static void positive(String name, double value) {
        that(
                value > 0 && value < Double.POSITIVE_INFINITY,
                name + " is " + value + ", must be a finite number above 0");
    }

    public static void notNegative(String name, double value) {
        that(
                value >= 0 && value < Double.POSITIVE_INFINITY,
                name + " is " + value + ", must be a finite number, 0 or above");
    }
}
