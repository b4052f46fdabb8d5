package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;

/** One of the protocols that CloudWatch is spoken in. */
interface Codec {

    /** Whether a request is CloudWatch's in this protocol. */
    boolean owns(Request request);

    /** The operation that it names, whether there is such a one or not. */
    String operation(Request request);

    /**
     * What it gives to the operation.
     *
     * @throws AwsError where it cannot be read
     */
    ObjectNode input(Request request);

    /** An answer of an operation. */
    Reply reply(String operation, ObjectNode answer);

    /** An error. */
    Reply refusal(AwsError error);

    /** A body's root, which must be a structure. */
    static ObjectNode structure(JsonNode root) {
        if (root instanceof ObjectNode structure) {
            return structure;
        }
        throw unreadable("must be a structure");
    }

    /** The body is not what its protocol says. */
    static AwsError unreadable(String rule) {
        return AwsError.of(400, "SerializationException", "the request's body " + rule);
    }

    /** An error's code of the query protocol, for clients that grew up with it. */
    static Reply withQueryError(Reply reply, AwsError error) {
        return reply.with("x-amzn-query-error", Errors.code(error) + ";" + Errors.blame(error));
    }

    /** An error as a structure. */
    static ObjectNode error(AwsError error) {
        return Json.object()
                .put("__type", "com.amazonaws.cloudwatch#" + Errors.shape(error))
                .put("message", error.text());
    }
}
