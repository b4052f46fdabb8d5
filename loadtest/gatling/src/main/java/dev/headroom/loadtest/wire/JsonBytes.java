package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes an object as JSON in UTF-8. */
final class JsonBytes {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonBytes() {}

    /** Writes the fields of an object. */
    @FunctionalInterface
    interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** An object of these fields; {@code room} is about how many bytes that takes. */
    static byte[] of(int room, Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(room);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /** An object with one text in it, as a field or in an array. */
    static void object(JsonGenerator json, String name, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField(name, text);
        json.writeEndObject();
    }
}
