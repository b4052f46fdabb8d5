package dev.headroom.emulator.profile;

/**
 * Room for streams: a request waits while there is none, and is refused with 503 where as many wait already as may.
 *
 * @param streams streams that run at once, per unit
 * @param kvTokens tokens of prompt and answer so far that the running streams may hold, per unit
 * @param queue requests that may wait, per unit
 */
public record PlacesTruth(int streams, long kvTokens, int queue) {

    /** Refuses what cannot be. */
    public PlacesTruth {
        Check.that(streams >= 1, "streams is " + streams + ", must be at least 1");
        Check.that(kvTokens >= 1, "kvTokens is " + kvTokens + ", must be at least 1");
        Check.that(queue >= 0, "queue is " + queue + ", must be 0 or above");
    }
}
