package dev.headroom.emulator.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads records from YAML (or JSON, which is YAML), and says what is wrong with line, key and rule. */
public final class TruthReader {

    private static final Pattern MISSING = Pattern.compile("Missing required creator property '(.*?)'");

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
        try {
            T read = YAML.readValue(text, type);
            if (read == null) {
                throw new EmulatorException(source + ": is empty", new IllegalArgumentException("empty"));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new EmulatorException(source + ":" + line(e) + ": " + where(e) + what(e), e);
        }
    }

    private static int line(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    /** The key, as in {@code models[0].onDemand: }. */
    private static String where(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String what(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown key; there are " + unknown.getKnownPropertyIds();
        } else if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return String.valueOf(refused.getCause().getMessage());
        } else if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' must be " + kind(format.getTargetType());
        } else if (e instanceof MismatchedInputException mismatch) {
            Matcher missing = MISSING.matcher(mismatch.getOriginalMessage());
            return missing.find() ? "this key is missing" : "must be " + kind(mismatch.getTargetType());
        }
        return "is not YAML: "
                + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == double.class || type == Double.class) {
            return "a number";
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return "a whole number";
        } else if (type == String.class) {
            return "text";
        }
        return type != null && Iterable.class.isAssignableFrom(type) ? "a list" : "a value of another form";
    }

    private static final class AllButOptionalIsRequired extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return !Optional.class.equals(member.getRawType());
        }
    }
}
