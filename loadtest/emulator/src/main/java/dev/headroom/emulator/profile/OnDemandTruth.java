package dev.headroom.emulator.profile;

import java.util.Optional;

/**
 * A model on demand.
 *
 * @param requestsPerMinute its request quota
 * @param tokensPerMinute its token quota
 * @param tokensPerDay its token quota of a day
 * @param outputBurndown quota tokens that an output token settles at
 * @param latency how long things take
 * @param places how many streams fit
 * @param neighbours other customers of the same machines; absent where there are none
 * @param drift how the day changes the pace; absent where it does not
 */
public record OnDemandTruth(
        double requestsPerMinute,
        double tokensPerMinute,
        double tokensPerDay,
        double outputBurndown,
        LatencyTruth latency,
        PlacesTruth places,
        Optional<NeighboursTruth> neighbours,
        Optional<DriftTruth> drift) {

    /** Refuses what cannot be. */
    public OnDemandTruth {
        Check.positive("requestsPerMinute", requestsPerMinute);
        Check.positive("tokensPerMinute", tokensPerMinute);
        Check.positive("tokensPerDay", tokensPerDay);
        Check.that(outputBurndown >= 1, "outputBurndown is " + outputBurndown + ", must be at least 1");
    }
}
