package dev.headroom.emulator.runtime;

import dev.headroom.emulator.fault.FaultKind;
import dev.headroom.emulator.http.AwsError;

/** Errors in the place of an answer, with AWS's codes, names and words. */
final class InjectedErrors {

    private InjectedErrors() {}

    static AwsError of(FaultKind fault) {
        return switch (fault) {
            case THROTTLE -> AwsError.throttling("Too many requests, please wait before trying again.");
            case UNAVAILABLE ->
                AwsError.of(503, "ServiceUnavailableException", "Bedrock is unable to process your request.");
            case MODEL_ERROR ->
                AwsError.of(
                        424, "ModelErrorException", "The request failed due to an error while processing the model.");
            case MODEL_TIMEOUT -> AwsError.of(408, "ModelTimeoutException", "The request took too long to process.");
            case MODEL_NOT_READY -> AwsError.notReady("The model is not ready for inference. Wait and try again.");
            case INTERNAL_ERROR ->
                AwsError.of(500, "InternalServerException", "An internal server error occurred. Retry your request.");
            default -> throw new IllegalArgumentException(fault.text() + " is no error in the place of an answer");
        };
    }
}
