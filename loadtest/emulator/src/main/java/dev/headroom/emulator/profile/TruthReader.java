package dev.headroom.emulator.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Reads records from YAML (or JSON, which is YAML), and says what is wrong with line, key and rule. */
public final class TruthReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .annotationIntrospector(new AllButOptionalIsRequired())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TruthReader() {}

    /**
     * Reads.
     *
     * @throws EmulatorException where a key is unknown or missing or a value cannot be; begins with {@code source} and the line
     */
    public static <T> T read(String text, String source, Class<T> type) {
        Map<String, Integer> lines = Map.of();
        try {
            lines = UnknownKeys.refuse(YAML.createParser(text), source, type);
            T read = YAML.readValue(text, type);
            if (read == null) {
                throw new EmulatorException(source + ": is empty", new IllegalArgumentException("empty"));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new EmulatorException(source + ":" + Unreadable.text(e, lines), e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    private static final class AllButOptionalIsRequired extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return !Optional.class.equals(member.getRawType());
        }
    }
}
