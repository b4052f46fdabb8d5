package dev.headroom.loadtest.wire;

/** Compares names with bytes where they stand, so that no text is made of them. */
final class WireName {

    private WireName() {}

    /** Whether the bytes from {@code from} to {@code to} are {@code name}, which is ASCII. */
    static boolean is(String name, byte[] buffer, int from, int to) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (buffer[from + i] != (byte) name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
