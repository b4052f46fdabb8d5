package dev.headroom.emulator.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What is wrong with a text, for a person: line, key and rule, without the words of the libraries that read it. */
final class Unreadable {

    private static final Pattern MISSING = Pattern.compile("Missing required creator property '(.*?)'");
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*?)'");
    private static final Pattern RANGE = Pattern.compile("Numeric value \\((.*?)\\) out of range");

    private Unreadable() {}

    /**
     * As in {@code 3: faults[0].share: must be a number}.
     *
     * @param lines of keys and elements by their paths, where they are known: what is wrong with a mapping as a whole is noticed only
     *     behind its end
     */
    static String text(JsonProcessingException e, Map<String, Integer> lines) {
        if (e.getCause() instanceof MarkedYAMLException broken && broken.getProblemMark() != null) {
            return broken.getProblemMark().getLine() + 1 + ": is not YAML that can be read from column "
                    + (broken.getProblemMark().getColumn() + 1) + " on; correct this line or the one before";
        }
        String path = path(e);
        return line(e, path, lines) + ": " + (path.isEmpty() ? "" : path + ": ") + what(e);
    }

    private static int line(JsonProcessingException e, String path, Map<String, Integer> lines) {
        if (e instanceof ValueInstantiationException) {
            String first = what(e).split(" ", 2)[0];
            Integer key = lines.getOrDefault(UnknownKeys.join(path, first), lines.get(path));
            if (key != null) {
                return key;
            }
        }
        // A key that is missing has no line, but the mapping has one that it is missing from.
        Integer whole = lines.get(path.replaceFirst("\\.?[^.]*$", ""));
        JsonLocation location = e.getLocation();
        if (isMissing(e) && whole != null) {
            return whole;
        }
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static boolean isMissing(JsonProcessingException e) {
        return e instanceof MismatchedInputException
                && MISSING.matcher(e.getOriginalMessage()).find();
    }

    /** The key, as in {@code models[0].onDemand}; empty where there is none. */
    private static String path(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String what(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return String.valueOf(refused.getCause().getMessage());
        } else if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' must be " + kind(format.getTargetType());
        } else if (e instanceof MismatchedInputException mismatch) {
            return isMissing(e) ? "this key is missing" : "must be " + kind(mismatch.getTargetType());
        } else if (e instanceof StreamConstraintsException) {
            return "is nested too deep or too long to be read";
        } else if (e.getCause() instanceof YAMLException) {
            return "is not YAML that can be read: it has a character that cannot be printed";
        }
        return unread(String.valueOf(e.getOriginalMessage()));
    }

    private static String unread(String message) {
        Matcher twice = TWICE.matcher(message);
        Matcher range = RANGE.matcher(message);
        if (twice.find()) {
            return "key '" + twice.group(1) + "' is there twice; keep one";
        }
        return range.find() ? range.group(1) + " is too large a number" : "is a value that cannot be read";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == double.class || type == Double.class) {
            return "a number";
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return "a whole number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == String.class) {
            return "text";
        } else if (type != null && type.isRecord()) {
            return "a mapping of keys to values";
        }
        return type != null && Iterable.class.isAssignableFrom(type) ? "a list" : "a value of another form";
    }
}
