package dev.headroom.emulator;

/**
 * How long things take, as a law of the streams in flight.
 *
 * @param baseMillis time to first token of an empty prompt, alone
 * @param perInputTokenMillis added for each input token
 * @param contention added share of time to first token for each further stream per unit
 * @param interTokenMillis time between tokens without load (alpha)
 * @param interTokenMillisPerStream added for each stream per unit (beta)
 * @param interTokenMillisPerStreamSquared added for its square (gamma)
 * @param noiseSigma sigma of the lognormal noise on time to first token
 */
record LatencyTruth(
        double baseMillis,
        double perInputTokenMillis,
        double contention,
        double interTokenMillis,
        double interTokenMillisPerStream,
        double interTokenMillisPerStreamSquared,
        double noiseSigma) {

    LatencyTruth {
        Check.positive("baseMillis", baseMillis);
        Check.notNegative("perInputTokenMillis", perInputTokenMillis);
        Check.notNegative("contention", contention);
        Check.positive("interTokenMillis", interTokenMillis);
        Check.notNegative("interTokenMillisPerStream", interTokenMillisPerStream);
        Check.notNegative("interTokenMillisPerStreamSquared", interTokenMillisPerStreamSquared);
        Check.notNegative("noiseSigma", noiseSigma);
    }

    /** Time to first token in milliseconds. {@code standardNormal} is the noise's draw. */
    double firstTokenMillis(int inputTokens, double streams, double standardNormal) {
        double alone = baseMillis + perInputTokenMillis * inputTokens;
        double crowd = 1 + contention * Math.max(0, streams - 1);
        return alone * crowd * Math.exp(noiseSigma * standardNormal);
    }

    /** Time between two tokens in milliseconds. */
    double interTokenMillis(double streams) {
        return interTokenMillis
                + interTokenMillisPerStream * streams
                + interTokenMillisPerStreamSquared * streams * streams;
    }
}
