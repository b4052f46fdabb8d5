package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** AWS JSON 1.1: the operation stands in a header, input and output are bodies. */
public final class AwsJson {

    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private final String target;
    private final String invalid;
    private final Map<String, Function<Input, ObjectNode>> operations;

    /**
     * A service's operations.
     *
     * @param target what its targets begin with, as in {@code AWSPriceListService}
     * @param invalid name of its error for a value that cannot be
     * @param operations by name
     */
    public AwsJson(String target, String invalid, Map<String, Function<Input, ObjectNode>> operations) {
        this.target = target + ".";
        this.invalid = invalid;
        this.operations = Map.copyOf(operations);
    }

    /** Whether a request is meant for this service. */
    public boolean owns(Request request) {
        return operation(request).isPresent();
    }

    private Optional<String> operation(Request request) {
        return request.header("X-Amz-Target")
                .filter(name -> name.startsWith(target))
                .map(name -> name.substring(target.length()));
    }

    /**
     * Answers.
     *
     * @throws AwsError where there is no such operation, the body is not a JSON object, or the operation refuses
     */
    public Reply answer(Request request) {
        String name = operation(request).orElse("");
        Function<Input, ObjectNode> operation = operations.get(name);
        if (operation == null || !request.method().equals("POST")) {
            throw AwsError.of(400, "UnknownOperationException", "There is no operation '" + name + "' here.");
        }
        return reply(200, operation.apply(new Input(read(request), invalid)));
    }

    private static JsonNode read(Request request) {
        try {
            JsonNode json = Json.read(request.body());
            if (json.isObject()) {
                return json;
            }
        } catch (AwsError e) {
            throw Input.unreadable("The body is not JSON.");
        }
        throw Input.unreadable("The body is not a JSON object.");
    }

    /** An error: its type and message in the body. */
    public static Reply refusal(AwsError error) {
        return reply(error.status(), Json.object().put("__type", error.type()).put("Message", error.text()));
    }

    private static Reply reply(int status, JsonNode json) {
        return Reply.of(status, CONTENT_TYPE, Json.bytes(json));
    }
}
