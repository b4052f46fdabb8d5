package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.AwsError;

/** How AWS says that it does not believe a caller. None of them repeats what the caller sent as key or signature. */
final class Refusals {

    private Refusals() {}

    static AwsError missing() {
        return AwsError.of(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    static AwsError unknownKey() {
        return AwsError.of(
                403, "UnrecognizedClientException", "The security token included in the request is invalid.");
    }

    static AwsError apiKey() {
        return AwsError.of(
                403, "AccessDeniedException", "Authentication failed: Please make sure your API Key is valid.");
    }

    static AwsError invalid(String message) {
        return AwsError.of(403, "InvalidSignatureException", message);
    }

    static AwsError mismatch() {
        return invalid(
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                        + " Access Key and signing method. Consult the service documentation for details.");
    }
}
