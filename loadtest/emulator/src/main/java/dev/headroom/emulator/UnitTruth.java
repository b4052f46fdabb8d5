package dev.headroom.emulator;

/**
 * One model unit of a model.
 *
 * @param inputTokensPerMinute input tokens that it admits
 * @param outputTokensPerMinute output tokens that it admits
 * @param latency how long things take, by streams per unit
 */
record UnitTruth(double inputTokensPerMinute, double outputTokensPerMinute, LatencyTruth latency) {

    UnitTruth {
        Check.positive("inputTokensPerMinute", inputTokensPerMinute);
        Check.positive("outputTokensPerMinute", outputTokensPerMinute);
    }
}
