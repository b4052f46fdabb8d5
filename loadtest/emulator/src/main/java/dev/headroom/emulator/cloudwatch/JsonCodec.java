package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.time.Instant;

/** AWS JSON 1.0: the operation in a header, moments as seconds since 1970. */
final class JsonCodec implements Codec {

    private static final String TARGET = "X-Amz-Target";
    private static final String SERVICE = "GraniteServiceVersion20100801.";
    private static final String TYPE = "application/x-amz-json-1.0";

    @Override
    public boolean owns(Request request) {
        return request.method().equals("POST")
                && request.path().equals("/")
                && request.header(TARGET).orElse("").startsWith(SERVICE);
    }

    @Override
    public String operation(Request request) {
        return request.header(TARGET).orElse("").substring(SERVICE.length());
    }

    @Override
    public ObjectNode input(Request request) {
        try {
            return Codec.structure(Json.read(request.body()));
        } catch (AwsError e) {
            throw Codec.unreadable("must be a JSON object");
        }
    }

    @Override
    public Reply reply(String operation, ObjectNode answer) {
        return Reply.of(200, TYPE, Json.bytes(plain(answer)));
    }

    @Override
    public Reply refusal(AwsError error) {
        return Codec.withQueryError(Reply.of(error.status(), TYPE, Json.bytes(Codec.error(error))), error);
    }

    /** The same with numbers for moments. */
    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode structure) {
            ObjectNode copy = Json.object();
            structure.properties().forEach(member -> copy.set(member.getKey(), plain(member.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode(list.size());
            list.forEach(element -> copy.add(plain(element)));
            return copy;
        }
        return node instanceof POJONode moment && moment.getPojo() instanceof Instant instant ? seconds(instant) : node;
    }

    private static JsonNode seconds(Instant instant) {
        return Json.object().numberNode(instant.getEpochSecond());
    }
}
