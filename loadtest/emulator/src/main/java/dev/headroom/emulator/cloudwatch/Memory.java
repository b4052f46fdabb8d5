package dev.headroom.emulator.cloudwatch;

/** How much all slices of a store take together, in bins of twelve bytes. */
final class Memory {

    private long bins;

    void take(long more) {
        bins += more;
    }

    void give(long back) {
        bins -= back;
    }

    long bins() {
        return bins;
    }
}
