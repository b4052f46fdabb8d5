package dev.headroom.sources.stage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a value from one JSON scalar, and says what form it must have where it has another. */
final class ScalarReader<T> extends JsonDeserializer<T> {

    private final Set<JsonToken> tokens;
    private final String form;
    private final Parse<T> parse;
    private final @Nullable T absent;

    ScalarReader(Set<JsonToken> tokens, String form, Parse<T> parse) {
        this(tokens, form, parse, null);
    }

    /** Reads {@code null} as {@code absent}. */
    ScalarReader(Set<JsonToken> tokens, String form, Parse<T> parse, @Nullable T absent) {
        this.tokens = tokens;
        this.form = form;
        this.parse = parse;
        this.absent = absent;
    }

    /** Reads one value from the current token. */
    @FunctionalInterface
    interface Parse<T> {
        T parse(JsonParser parser) throws IOException;
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
        return absent;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!tokens.contains(parser.currentToken())) {
            throw refused(parser);
        }
        try {
            return parse.parse(parser);
        } catch (DateTimeException | IllegalArgumentException e) {
            JsonMappingException refused = refused(parser);
            refused.initCause(e);
            throw refused;
        }
    }

    private JsonMappingException refused(JsonParser parser) throws IOException {
        String quote = parser.hasToken(JsonToken.VALUE_STRING) ? "\"" : "";
        return JsonMappingException.from(parser, "is " + quote + parser.getText() + quote + ", must be " + form);
    }
}
