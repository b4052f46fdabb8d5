package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.AwsError;

/** Refusals as AWS words them. None repeats a key, a token or a signature, though some of AWS's do. */
final class AuthErrors {

    private AuthErrors() {}

    static AwsError missing() {
        return AwsError.of(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    static AwsError unknownKey() {
        return AwsError.of(
                403, "UnrecognizedClientException", "The security token included in the request is invalid.");
    }

    static AwsError badBearer() {
        return AwsError.of(
                403, "AccessDeniedException", "Authentication failed: Please make sure your API Key is valid.");
    }

    static AwsError incomplete(String message) {
        return AwsError.of(403, "IncompleteSignatureException", message);
    }

    static AwsError signature(String message) {
        return AwsError.of(403, "InvalidSignatureException", message);
    }

    static AwsError mismatch() {
        return signature("The request signature we calculated does not match the signature you provided. Check your"
                + " AWS Secret Access Key and signing method. Consult the service documentation for details.");
    }
}
