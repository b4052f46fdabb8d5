package dev.headroom.emulator.capacity;

/** A bucket that fills at a steady rate up to its size. Times are nanoseconds; one before the last is taken for the last. */
final class TokenBucket {

    private final double size;
    private final double perNano;
    private double level;
    private long at;

    /** A full bucket of {@code seconds} worth of {@code perMinute}. */
    TokenBucket(double perMinute, double seconds, long nowNanos) {
        this.perNano = perMinute / 60e9;
        this.size = perMinute / 60 * seconds;
        this.level = size;
        this.at = nowNanos;
    }

    /** What is in it now; below zero where more was charged than was there. */
    double level(long nowNanos) {
        level = Math.min(size, level + Math.max(0, nowNanos - at) * perNano);
        at = Math.max(at, nowNanos);
        return level;
    }

    /** Takes {@code amount}, there or not; a negative amount is given back. */
    void charge(double amount, long nowNanos) {
        level = Math.min(size, level(nowNanos) - amount);
    }

    /**
     * Whether {@code amount} may be taken. An amount larger than the bucket may be, from a full one: a quota of a minute must not
     * refuse for ever what a minute allows.
     */
    boolean holds(double amount, long nowNanos) {
        return level(nowNanos) >= Math.min(amount, size);
    }
}
