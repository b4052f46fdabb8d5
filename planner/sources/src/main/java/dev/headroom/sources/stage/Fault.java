package dev.headroom.sources.stage;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a stage's file, in words: file, line, field, fault. */
final class Fault {

    private static final Pattern NULL = Pattern.compile("^(Null value|Invalid `null`|Cannot map `null`)");
    private static final Pattern ADVICE = Pattern.compile(" \\((but|set|for POJO|although) .*", Pattern.DOTALL);

    private Fault() {}

    /** A file that could not be read at all; {@code command} makes such a file. */
    static SourceException unreadable(Path file, String command, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new SourceException(file + ": there is no such file; make one with `" + command + "`", e);
        }
        if (e instanceof CharacterCodingException) {
            return new SourceException(
                    file + ": holds bytes that are not UTF-8; make it again with `" + command + "`", e);
        }
        return new SourceException(file + ": cannot be read (" + e + "); check the path and its permissions", e);
    }

    /** A document that holds something else than its value needs; {@code root} is the field of the value. */
    static SourceException of(Path file, String root, JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String place = location == null ? file.toString() : file + ":" + location.getLineNr();
        String field = e instanceof JsonMappingException mapping ? root + path(mapping.getPath()) + ": " : "";
        return new SourceException(place + ": " + field + words(e), e);
    }

    private static String path(List<JsonMappingException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : steps) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.toString();
    }

    /** A constructor's own complaint as it is; else the parser's, said in the words of the file. */
    private static String words(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "is no field of this format; the fields here are " + sorted(unknown.getKnownPropertyIds());
        }
        if (e instanceof InvalidTypeIdException kind) {
            return kind(kind);
        }
        if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return "is '" + wrong.getValue() + "', must be one of "
                    + List.of(wrong.getTargetType().getEnumConstants());
        }
        if (e instanceof JsonEOFException) {
            return "the file ends before its document does, it was cut short";
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return String.valueOf(e.getCause().getMessage());
        }
        return plain(e.getOriginalMessage());
    }

    private static List<String> sorted(@Nullable Collection<Object> names) {
        return names == null
                ? List.of()
                : names.stream().map(Object::toString).sorted().toList();
    }

    private static String kind(InvalidTypeIdException e) {
        if (e.getTypeId() == null) {
            return "must be an object that says its kind";
        }
        String known = e.getOriginalMessage();
        known = known.substring(known.lastIndexOf('['), known.lastIndexOf(']') + 1);
        return "kind is '" + e.getTypeId() + "', must be one of " + known;
    }

    /** The parser's message without its advice to programmers. */
    private static String plain(String message) {
        if (message.startsWith("Missing")) {
            return "is missing";
        }
        if (NULL.matcher(message).find()) {
            return "is null, must have a value";
        }
        return ADVICE.matcher(message).replaceFirst("");
    }
}
