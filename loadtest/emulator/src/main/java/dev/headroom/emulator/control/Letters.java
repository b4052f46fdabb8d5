package dev.headroom.emulator.control;

/** Kinds of ASCII letters. */
final class Letters {

    private Letters() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLowerOrDigit(int c) {
        return isLower(c) || isDigit(c);
    }

    static boolean isLetterOrDigit(int c) {
        return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
    }
}
