package dev.headroom.emulator.capacity;

/** Streams that share a capacity: a model on demand, or one purchase. Used on one thread only. */
public final class Pool {

    private final Admission admission;
    private final Places places;
    private final Pace pace;
    private final int units;

    Pool(Admission admission, Places places, Pace pace, int units) {
        this.admission = admission;
        this.places = places;
        this.pace = pace;
        this.units = units;
    }

    /** What decides whether a request may run. */
    public Admission admission() {
        return admission;
    }

    /** Room for streams. */
    public Places places() {
        return places;
    }

    /** Share of requests that are refused just now though no quota is reached. */
    public double unavailableShare() {
        return pace.unavailableShare();
    }

    /** Time to first token in milliseconds, for a draw from the standard normal law. */
    public double firstTokenMillis(int prefillTokens, double standardNormal) {
        double noise = Math.exp(pace.law().noiseSigma() * standardNormal);
        return pace.law().firstTokenMillis(prefillTokens, streamsPerUnit()) * noise * pace.factor();
    }

    /** Time between two tokens in milliseconds, for a draw from the standard normal law. */
    public double interTokenMillis(double standardNormal) {
        double jitter = Math.exp(pace.law().jitterSigma() * standardNormal);
        return pace.law().interTokenMillis(streamsPerUnit()) * jitter * pace.factor();
    }

    /** Whether gaps are drawn at all. */
    public boolean jitters() {
        return pace.law().jitterSigma() > 0;
    }

    private double streamsPerUnit() {
        return places.running() / (double) units;
    }
}
