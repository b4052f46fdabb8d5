package dev.headroom.planner.replay;

import dev.headroom.planner.quantity.Require;

/**
 * How fast a unit answers with so many streams in flight in it:
 *
 * <pre>
 * first token   (first + firstPerInput x max(0, input - freeInput)) x (1 + contention x (streams - 1))   seconds
 * each further  token + tokenPerStream x streams + tokenPerStreamSquared x streams^2                     seconds
 * </pre>
 *
 * @param first the time to first token alone and its growth
 * @param tokenSeconds between two tokens without load, 0 or above
 * @param tokenSecondsPerStream added for each stream, 0 or above
 * @param tokenSecondsPerStreamSquared added for its square, 0 or above
 * @param tokensAtOnce how many tokens are served together, at least 1
 */
public record ServingPace(
        First first,
        double tokenSeconds,
        double tokenSecondsPerStream,
        double tokenSecondsPerStreamSquared,
        int tokensAtOnce) {

    /**
     * The time to first token.
     *
     * @param seconds alone, 0 or above
     * @param freeInput input tokens that cost no time, 0 or above
     * @param secondsPerInput for each input token beyond, 0 or above
     * @param contention the share that each further stream adds, 0 or above
     */
    public record First(double seconds, double freeInput, double secondsPerInput, double contention) {

        /** @throws IllegalArgumentException where a figure is negative or not finite */
        public First {
            Require.notNegative("seconds to the first token", seconds);
            Require.notNegative("input tokens that cost no time", freeInput);
            Require.notNegative("seconds for each input token", secondsPerInput);
            Require.notNegative("contention", contention);
        }
    }

    /** @throws IllegalArgumentException where a figure is negative or not finite, or no token is served */
    public ServingPace {
        Require.notNegative("seconds between tokens", tokenSeconds);
        Require.notNegative("seconds between tokens for each stream", tokenSecondsPerStream);
        Require.notNegative("seconds between tokens for streams squared", tokenSecondsPerStreamSquared);
        Require.atLeast("tokens served at once", tokensAtOnce, 1);
    }

    /** With each stream counted as {@code factor} streams: a smaller unit for as much less load. */
    public ServingPace perStream(double factor) {
        Require.positive("factor of streams", factor);
        First fewer = new First(first.seconds, first.freeInput, first.secondsPerInput, first.contention * factor);
        return new ServingPace(
                fewer,
                tokenSeconds,
                tokenSecondsPerStream * factor,
                tokenSecondsPerStreamSquared * factor * factor,
                tokensAtOnce);
    }

    double firstSeconds(double input, double streams) {
        double alone = first.seconds + first.secondsPerInput * Math.max(0, input - first.freeInput);
        return alone * (1 + first.contention * Math.max(0, streams - 1));
    }

    double tokenSeconds(double streams) {
        return tokenSeconds + tokenSecondsPerStream * streams + tokenSecondsPerStreamSquared * streams * streams;
    }
}
