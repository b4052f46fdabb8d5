package dev.headroom.sources.stage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JSON document that says what it is before what it holds: format, version and one value, in this order.
 *
 * @param name of the value's field; the format is {@code headroom NAME}
 * @param version the one that is written
 * @param oldest the first that can be read; earlier ones leave out what this one needs
 * @param command what makes such a file
 * @param type of the value
 */
record Document<T>(String name, int version, int oldest, String command, Class<T> type) {

    private static final ObjectMapper MAPPER = StageMapper.create();
    private static final String FORMAT = "format";
    private static final String VERSION = "version";

    void write(Path file, T value) {
        SafeFile.write(file, out -> Layout.write(envelope(value), out));
    }

    String text(T value) {
        StringBuilder text = new StringBuilder();
        try {
            Layout.write(envelope(value), text);
        } catch (IOException e) {
            throw new AssertionError("a StringBuilder refuses nothing", e);
        }
        return text.toString();
    }

    private ObjectNode envelope(T value) {
        return MAPPER.createObjectNode()
                .put(FORMAT, format())
                .put(VERSION, version)
                .set(name, MAPPER.valueToTree(value));
    }

    private String format() {
        return "headroom " + name;
    }

    T read(Path file) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                JsonParser parser = MAPPER.createParser(text)) {
            requireFormat(file, parser);
            boolean isOlder = requireVersion(file, parser) < version;
            T value = value(file, parser, isOlder);
            require(
                    parser.nextToken() == JsonToken.END_OBJECT,
                    file,
                    parser,
                    "a field follows '" + name + "', which is the last");
            require(parser.nextToken() == null, file, parser, "more follows the end of the document");
            return value;
        } catch (JsonProcessingException e) {
            throw Fault.of(file, name, e);
        } catch (IOException e) {
            throw Fault.unreadable(file, command, e);
        }
    }

    private void requireFormat(Path file, JsonParser parser) throws IOException {
        String found = "";
        try {
            if (parser.nextToken() == JsonToken.START_OBJECT && FORMAT.equals(parser.nextFieldName())) {
                parser.nextToken();
                found = parser.getText();
            }
        } catch (JsonProcessingException e) {
            throw new SourceException(file + ": is no JSON document, " + need(), e);
        }
        if (!found.equals(format())) {
            String what = found.isEmpty() ? "does not begin with its format" : "is a '" + found + "' file";
            throw SourceException.in(file, what + ", " + need());
        }
    }

    private String need() {
        return "this needs a '" + format() + "' file; make one with `" + command + "`";
    }

    private int requireVersion(Path file, JsonParser parser) throws IOException {
        boolean said = VERSION.equals(parser.nextFieldName()) && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
        require(said, file, parser, "a whole number 'version' must follow the format");
        int found = parser.getIntValue();
        String read = oldest == version ? "version " + version : "versions " + oldest + " to " + version;
        String rule = "version is " + found + ", this headroom reads " + read
                + "; use the headroom that wrote the file, or make it again with `" + command + "`";
        require(found >= oldest && found <= version, file, parser, rule);
        return found;
    }

    /** In an older version, optional fields that came later are not there; a field that must be there is missed all the same. */
    private T value(Path file, JsonParser parser, boolean isOlder) throws IOException {
        boolean said = name.equals(parser.nextFieldName()) && parser.nextToken() == JsonToken.START_OBJECT;
        require(said, file, parser, "an object '" + name + "' must follow the version");
        ObjectReader reader = MAPPER.readerFor(type);
        return isOlder
                ? reader.without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .readValue(parser)
                : reader.readValue(parser);
    }

    private static void require(boolean holds, Path file, JsonParser parser, String rule) {
        if (!holds) {
            throw SourceException.at(file, parser.currentTokenLocation().getLineNr(), rule);
        }
    }
}
