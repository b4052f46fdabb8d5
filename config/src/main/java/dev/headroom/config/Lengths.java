package dev.headroom.config;

import java.math.BigDecimal;
import java.time.Duration;

/** Lengths of time and numbers in messages, written as a user writes them in a file. */
final class Lengths {

    private Lengths() {}

    /** As in 90s, or 1500ms where it is no whole number of seconds. */
    static String words(Duration length) {
        return length.toMillis() % 1000 == 0 ? length.toSeconds() + "s" : length.toMillis() + "ms";
    }

    /** Without a power of ten, and without digits behind the point that say nothing. */
    static String plain(double number) {
        BigDecimal digits = BigDecimal.valueOf(number).stripTrailingZeros();
        return digits.setScale(Math.max(0, digits.scale())).toPlainString();
    }
}
