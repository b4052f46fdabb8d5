package dev.headroom.reports.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Trace;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a document with every component of every value under its name; {@code kind} tells blocks, cells and traces apart. */
public final class JsonRenderer {

    private static final String FORMAT = "headroom-report";
    private static final int VERSION = 1;
    private static final ObjectWriter WRITER = writer();

    private JsonRenderer() {}

    public static String render(Document document) {
        try {
            return WRITER.writeValueAsString(new Versioned(FORMAT, VERSION, document)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is made of records, strings and numbers only", e);
        }
    }

    /** What a reader needs to know before it reads on. */
    private record Versioned(String format, int version, Document report) {}

    /** Puts the name of a value's type beside its components. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kind {}

    private static ObjectWriter writer() {
        JsonMapper.Builder mapper = JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        for (Class<?> sealed : new Class<?>[] {Block.class, Cell.class, Trace.class}) {
            mapper.addMixIn(sealed, Kind.class);
            mapper.registerSubtypes(Stream.of(sealed.getPermittedSubclasses())
                    .map(type -> new NamedType(type, type.getSimpleName().toLowerCase(Locale.ROOT)))
                    .toArray(NamedType[]::new));
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return mapper.build()
                .writer(new DefaultPrettyPrinter()
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));
    }
}
