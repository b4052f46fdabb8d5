package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The body of an answer that is one JSON object, gathered as it comes. */
final class JsonBody {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    void add(ByteBuf part) {
        byte[] copy = new byte[part.readableBytes()];
        part.readBytes(copy);
        bytes.writeBytes(copy);
    }

    /** Missing unless all of it is there, and nothing else. */
    JsonNode json() {
        try {
            JsonNode json = JSON.readTree(bytes.toByteArray());
            return json.isObject() ? json : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
