package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Smithy RPC v2 CBOR: the operation in the path, timestamps under CBOR's tag 1.
 *
 * @param service the service's name in the path, as in {@code GraniteServiceVersion20100801}
 * @param namespace of the names of errors, as in {@code com.amazonaws.cloudwatch}
 */
public record CborCodec(String service, String namespace) implements Codec {

    private static final String PROTOCOL = "smithy-protocol";
    private static final String NAME = "rpc-v2-cbor";
    private static final int EPOCH_TAG = 1;
    private static final CBORMapper CBOR = new CBORMapper();
    private static final CBORFactory FACTORY = new CBORFactory();

    @Override
    public Optional<String> operation(Request request) {
        String before = "/service/" + service + "/operation/";
        boolean ours = request.header(PROTOCOL).filter(NAME::equals).isPresent()
                && request.path().startsWith(before);
        return ours ? Optional.of(request.path().substring(before.length())) : Optional.empty();
    }

    @Override
    public Input input(Request request) {
        try {
            JsonNode body = request.body().length == 0 ? Json.object() : CBOR.readTree(request.body());
            if (body != null && body.isObject()) {
                return new Input(body);
            }
        } catch (IOException e) {
            throw Input.serialization("The body is not CBOR.");
        }
        throw Input.serialization("The body is not a CBOR map.");
    }

    @Override
    public Reply output(String operation, ObjectNode result) {
        return reply(200, result);
    }

    @Override
    public Reply error(AwsError error) {
        return reply(
                        error.status(),
                        Json.object()
                                .put("__type", namespace + "#" + error.type())
                                .put("message", error.text()))
                .with("x-amzn-query-error", QueryCodes.code(error) + ";" + QueryCodes.fault(error));
    }

    private static Reply reply(int status, JsonNode body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CBORGenerator generator = FACTORY.createGenerator(out)) {
            write(body, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reply.of(status, "application/cbor", out.toByteArray()).with(PROTOCOL, NAME);
    }

    private static void write(JsonNode node, CBORGenerator out) throws IOException {
        Optional<Instant> moment = Trees.moment(node);
        if (moment.isPresent()) {
            out.writeTag(EPOCH_TAG);
            out.writeNumber(moment.get().toEpochMilli() / 1000.0);
        } else if (node.isObject()) {
            out.writeStartObject(node, node.size());
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                out.writeFieldName(member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (node.isArray()) {
            out.writeStartArray(node, node.size());
            for (JsonNode item : node) {
                write(item, out);
            }
            out.writeEndArray();
        } else {
            CBOR.writeTree(out, node);
        }
    }
}
