package dev.headroom.loadtest.transport;

import dev.headroom.planner.measure.Outcome;

/** Reads an outcome off an HTTP status and the exception's name. */
final class Outcomes {

    private Outcomes() {}

    /**
     * The outcome of an answer that is not 200.
     *
     * @param errorType the header {@code x-amzn-ErrorType}, or empty
     * @see "Amazon Bedrock Runtime API Reference, common errors; read 2026-11"
     */
    static Outcome of(int status, String errorType) {
        return switch (status) {
            case 429 -> errorType.startsWith("ModelNotReady") ? Outcome.MODEL_NOT_READY : Outcome.THROTTLED;
            case 503, 529 -> Outcome.UNAVAILABLE;
            case 424 -> Outcome.MODEL_ERROR;
            case 408 -> Outcome.MODEL_TIMEOUT;
            default -> status >= 400 && status < 500 ? Outcome.REJECTED : Outcome.SERVER_ERROR;
        };
    }
}
