package dev.headroom.emulator.protocol;

import dev.headroom.emulator.http.AwsError;
import java.util.Map;

/** Codes of errors as the query protocol names them, where they differ from the names of the newer protocols. */
final class QueryCodes {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("ValidationException", "ValidationError"),
            Map.entry("SerializationException", "MalformedInput"),
            Map.entry("UnknownOperationException", "InvalidAction"),
            Map.entry("InvalidParameterValueException", "InvalidParameterValue"),
            Map.entry("InvalidParameterCombinationException", "InvalidParameterCombination"),
            Map.entry("MissingRequiredParameterException", "MissingParameter"),
            Map.entry("InternalServerException", "InternalFailure"),
            Map.entry("InvalidSignatureException", "SignatureDoesNotMatch"),
            Map.entry("UnrecognizedClientException", "InvalidClientTokenId"),
            Map.entry("MissingAuthenticationTokenException", "MissingAuthenticationToken"),
            Map.entry("IncompleteSignatureException", "IncompleteSignature"),
            Map.entry("AccessDeniedException", "AccessDenied"),
            Map.entry("ThrottlingException", "Throttling"));

    private QueryCodes() {}

    static String code(AwsError error) {
        return CODES.getOrDefault(error.type(), error.type());
    }

    static String fault(AwsError error) {
        return error.status() < 500 ? "Sender" : "Receiver";
    }
}
