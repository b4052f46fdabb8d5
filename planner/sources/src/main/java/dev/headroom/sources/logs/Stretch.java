package dev.headroom.sources.logs;

/**
 * Time in which every request of an account and Region was recorded, in minutes since 1970.
 *
 * @param from the first minute
 * @param to the minute after the last
 */
record Stretch(long from, long to) {

    boolean holds(long minute) {
        return minute >= from && minute < to;
    }

    long minutes() {
        return to - from;
    }
}
