package dev.headroom.emulator;

/**
 * A model on demand.
 *
 * @param requestsPerMinute its request quota
 * @param tokensPerMinute its token quota
 * @param outputBurndown quota tokens that an output token settles at
 * @param latency how long things take
 */
record OnDemandTruth(double requestsPerMinute, double tokensPerMinute, double outputBurndown, LatencyTruth latency) {

    OnDemandTruth {
        Check.positive("requestsPerMinute", requestsPerMinute);
        Check.positive("tokensPerMinute", tokensPerMinute);
        Check.that(outputBurndown >= 1, "outputBurndown is " + outputBurndown + ", must be at least 1");
    }
}
