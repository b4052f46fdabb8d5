package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** The payload of a frame where it lies, JSON; one object for all frames of an answer. */
final class Payload {

    private static final ObjectMapper JSON = new ObjectMapper();

    private byte[] buffer = new byte[0];
    private int from;
    private int to;

    /** From here on it is what lies there. */
    Payload lies(byte[] where, int first, int behind) {
        buffer = where;
        from = first;
        to = behind;
        return this;
    }

    /**
     * All of it.
     *
     * @throws BrokenStreamException where it is no JSON
     */
    JsonNode json() {
        try {
            return JSON.readTree(buffer, from, to - from);
        } catch (IOException e) {
            throw new BrokenStreamException("the payload of a frame is not JSON");
        }
    }

    /**
     * The JSON that its field {@code bytes} holds in base64.
     *
     * @throws BrokenStreamException where it holds none
     */
    JsonNode jsonInBytes() {
        try (JsonParser json = JSON.createParser(buffer, from, to - from)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isBytes = json.currentName().equals("bytes");
                json.nextToken();
                if (isBytes) {
                    return JSON.readTree(json.getBinaryValue());
                }
                json.skipChildren();
            }
        } catch (IOException e) {
            throw new BrokenStreamException("the bytes of a chunk are not JSON in base64");
        }
        throw new BrokenStreamException("a chunk has no bytes");
    }

    /**
     * Whether an object in it has a field of this name, found without reading it all: inside a text every quotation mark has a
     * backslash before it, so a name between two bare ones with a colon behind them is a field's.
     */
    boolean hasField(String name) {
        int length = name.length();
        for (int i = from; i + length + 2 < to; i++) {
            int behind = i + length + 1;
            if (buffer[i] == '"'
                    && buffer[behind] == '"'
                    && WireName.is(name, buffer, i + 1, behind)
                    && isBeforeColon(behind + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there may be a text of no length in it: found by two bare quotation marks in a row, which a text can end in too. */
    boolean mayHaveEmptyText() {
        for (int i = from + 1; i < to; i++) {
            if (buffer[i] == '"' && buffer[i - 1] == '"') {
                return true;
            }
        }
        return false;
    }

    private boolean isBeforeColon(int at) {
        int next = at;
        while (next < to
                && (buffer[next] == ' ' || buffer[next] == '\t' || buffer[next] == '\n' || buffer[next] == '\r')) {
            next++;
        }
        return next < to && buffer[next] == ':';
    }
}
