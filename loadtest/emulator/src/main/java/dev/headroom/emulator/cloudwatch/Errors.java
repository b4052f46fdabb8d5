package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.http.AwsError;
import java.util.Collection;

/** Errors by the codes of CloudWatch's query protocol, which its other protocols name as well. */
final class Errors {

    private Errors() {}

    /** The request breaks a rule of its shape. */
    static AwsError validation(String message) {
        return AwsError.of(400, "ValidationError", message);
    }

    /** A value that has the right shape cannot be. */
    static AwsError value(String message) {
        return AwsError.of(400, "InvalidParameterValue", message);
    }

    /** Values that are right alone do not go together. */
    static AwsError combination(String message) {
        return AwsError.of(400, "InvalidParameterCombination", message);
    }

    /** A token that no page came with. */
    static AwsError token() {
        return AwsError.of(
                400,
                "InvalidNextToken",
                "NextToken is not one of this request; give the one that the page before came with, and change nothing else");
    }

    /** An operation that is not here. */
    static AwsError operation(String name, Collection<String> there) {
        return AwsError.of(
                400,
                "InvalidAction",
                "the emulator has no operation '" + name + "'; it has " + String.join(", ", there));
    }

    /** The code in the query protocol. */
    static String code(AwsError error) {
        return error.type().equals("ValidationException") ? "ValidationError" : error.queryCode();
    }

    /** The name of the shape in the other protocols. */
    static String shape(AwsError error) {
        String code = code(error);
        return switch (code) {
            case "InvalidParameterValue", "InvalidParameterCombination" -> code + "Exception";
            case "InvalidAction" -> "UnknownOperationException";
            case "ValidationError" -> code;
            default -> error.type();
        };
    }

    /** Whose fault it is. */
    static String blame(AwsError error) {
        return error.status() < 500 ? "Sender" : "Receiver";
    }
}
