package dev.headroom.emulator;

/** Streams that share a capacity: a model on demand, or one purchase. Used on one event loop only. */
final class Pool {

    private final Admission admission;
    private final LatencyTruth latency;
    private final int units;
    private int active;

    Pool(Admission admission, LatencyTruth latency, int units) {
        this.admission = admission;
        this.latency = latency;
        this.units = units;
    }

    Admission admission() {
        return admission;
    }

    void enter() {
        active++;
    }

    void leave() {
        active--;
    }

    double firstTokenMillis(int inputTokens, double standardNormal) {
        return latency.firstTokenMillis(inputTokens, streamsPerUnit(), standardNormal);
    }

    double interTokenMillis() {
        return latency.interTokenMillis(streamsPerUnit());
    }

    private double streamsPerUnit() {
        return active / (double) units;
    }
}
