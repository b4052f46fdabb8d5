package dev.headroom.emulator.profile;

import java.util.Optional;

/**
 * One model unit of a model.
 *
 * @param inputTokensPerMinute input tokens that it admits
 * @param outputTokensPerMinute output tokens that it admits
 * @param latency how long things take, by streams per unit
 * @param places how many streams fit in one unit
 * @param drift how the day changes the pace; absent where it does not
 */
public record UnitTruth(
        double inputTokensPerMinute,
        double outputTokensPerMinute,
        LatencyTruth latency,
        PlacesTruth places,
        Optional<DriftTruth> drift) {

    /** Refuses what cannot be. */
    public UnitTruth {
        Check.positive("inputTokensPerMinute", inputTokensPerMinute);
        Check.positive("outputTokensPerMinute", outputTokensPerMinute);
    }
}
