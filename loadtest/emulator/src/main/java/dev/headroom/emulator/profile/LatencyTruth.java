package dev.headroom.emulator.profile;

/**
 * How long things take, as a law of the prompt and of the streams in flight per unit.
 *
 * @param baseMillis time to first token of a short prompt, alone
 * @param freeInputTokens input tokens that cost no time: where the hinge is
 * @param perInputTokenMillis added for each input token beyond
 * @param contention added share of time to first token for each further stream
 * @param interTokenMillis time between tokens without load (alpha)
 * @param interTokenMillisPerStream added for each stream (beta)
 * @param interTokenMillisPerStreamSquared added for its square (gamma)
 * @param noiseSigma sigma of the lognormal noise on time to first token
 * @param jitterSigma sigma of the lognormal noise on each event's gap
 */
public record LatencyTruth(
        double baseMillis,
        int freeInputTokens,
        double perInputTokenMillis,
        double contention,
        double interTokenMillis,
        double interTokenMillisPerStream,
        double interTokenMillisPerStreamSquared,
        double noiseSigma,
        double jitterSigma) {

    /** Refuses what cannot be. */
    public LatencyTruth {
        Check.positive("baseMillis", baseMillis);
        Check.notNegative("freeInputTokens", freeInputTokens);
        Check.notNegative("perInputTokenMillis", perInputTokenMillis);
        Check.notNegative("contention", contention);
        Check.positive("interTokenMillis", interTokenMillis);
        Check.notNegative("interTokenMillisPerStream", interTokenMillisPerStream);
        Check.notNegative("interTokenMillisPerStreamSquared", interTokenMillisPerStreamSquared);
        Check.notNegative("noiseSigma", noiseSigma);
        Check.notNegative("jitterSigma", jitterSigma);
    }

    /** Time to first token in milliseconds, without noise. */
    public double firstTokenMillis(int inputTokens, double streams) {
        double alone = baseMillis + perInputTokenMillis * Math.max(0, inputTokens - freeInputTokens);
        return alone * (1 + contention * Math.max(0, streams - 1));
    }

    /** Time between two tokens in milliseconds, without jitter. */
    public double interTokenMillis(double streams) {
        return interTokenMillis
                + interTokenMillisPerStream * streams
                + interTokenMillisPerStreamSquared * streams * streams;
    }
}
