package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.util.Optional;

/**
 * AWS JSON 1.0 and 1.1: the operation in header {@code X-Amz-Target}, the type of an error in its body.
 *
 * @param target what the header has before the operation, as in {@code ServiceQuotasV20190624}
 * @param version {@code 1.0} or {@code 1.1}
 * @param messageMember the name under which errors have their message
 * @param queryCompatible whether the service once spoke the query protocol, and tells its codes in a header
 */
public record JsonCodec(String target, String version, String messageMember, boolean queryCompatible) implements Codec {

    /** JSON 1.1 as Service Quotas and Price List speak it. */
    public static JsonCodec version11(String target) {
        return new JsonCodec(target, "1.1", "Message", false);
    }

    @Override
    public Optional<String> operation(Request request) {
        return request.header("x-amz-target")
                .filter(header -> header.startsWith(target + "."))
                .map(header -> header.substring(target.length() + 1));
    }

    @Override
    public Input input(Request request) {
        try {
            JsonNode body = Json.read(request.body());
            if (body.isObject()) {
                return new Input(body);
            }
        } catch (AwsError e) {
            throw Input.serialization("The body is not JSON.");
        }
        throw Input.serialization("The body is not a JSON object.");
    }

    @Override
    public Reply output(String operation, ObjectNode result) {
        return reply(200, Trees.withSeconds(result));
    }

    @Override
    public Reply error(AwsError error) {
        Reply reply =
                reply(error.status(), Json.object().put("__type", error.type()).put(messageMember, error.text()));
        return queryCompatible
                ? reply.with("x-amzn-query-error", QueryCodes.code(error) + ";" + QueryCodes.fault(error))
                : reply;
    }

    private Reply reply(int status, JsonNode body) {
        return Reply.of(status, "application/x-amz-json-" + version, Json.bytes(body));
    }
}
