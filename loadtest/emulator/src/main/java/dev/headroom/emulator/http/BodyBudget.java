package dev.headroom.emulator.http;

/** Bytes of unfinished bodies, of one request and of all together. Used on one thread. */
final class BodyBudget {

    /** InvokeModel's limit. */
    static final int LARGEST_BODY = 25_000_000;

    private static final long ALL_BODIES = 256L << 20;

    private long held;

    boolean take(int bytes) {
        if (held + bytes > ALL_BODIES) {
            return false;
        }
        held += bytes;
        return true;
    }

    void give(int bytes) {
        held -= bytes;
    }

    long held() {
        return held;
    }
}
