package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** An answer in CBOR, its maps and lists of known length, its moments with tag 1 (RFC 8949, 3.4.2). */
final class CborWriter {

    private static final CBORFactory FACTORY = new CBORFactory();
    private static final int EPOCH_TIME = 1;

    private CborWriter() {}

    static byte[] bytes(ObjectNode root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CBORGenerator cbor = FACTORY.createGenerator(out)) {
            write(cbor, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(CBORGenerator cbor, JsonNode node) throws IOException {
        if (node.isObject()) {
            map(cbor, node);
        } else if (node.isArray()) {
            list(cbor, node);
        } else if (node instanceof POJONode moment && moment.getPojo() instanceof Instant instant) {
            cbor.writeTag(EPOCH_TIME);
            cbor.writeNumber((double) instant.getEpochSecond());
        } else if (node.isNumber()) {
            cbor.writeNumber(node.doubleValue());
        } else {
            cbor.writeString(node.asText());
        }
    }

    private static void map(CBORGenerator cbor, JsonNode map) throws IOException {
        cbor.writeStartObject(map, map.size());
        for (Map.Entry<String, JsonNode> member : map.properties()) {
            cbor.writeFieldName(member.getKey());
            write(cbor, member.getValue());
        }
        cbor.writeEndObject();
    }

    private static void list(CBORGenerator cbor, JsonNode list) throws IOException {
        cbor.writeStartArray(list, list.size());
        for (JsonNode element : list) {
            write(cbor, element);
        }
        cbor.writeEndArray();
    }
}
