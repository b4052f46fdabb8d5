package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.AwsError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The members of one structure of a request, in whatever protocol it came; absent and null are the same. A member that breaks its
 * shape is refused with a {@code ValidationError} that names it.
 *
 * @param path where the structure is, as in {@code MetricDataQueries.1.}; empty for the request itself
 * @param json its members
 */
record Fields(String path, JsonNode json) {

    /** A request's. */
    static Fields of(JsonNode request) {
        return new Fields("", request);
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }

    /** Whether it is there. */
    boolean has(String name) {
        return member(name).isPresent();
    }

    /** A text. */
    Optional<String> text(String name) {
        return member(name).map(value -> {
            check(value.isTextual(), name, value, "must be a string");
            return value.textValue();
        });
    }

    /** A text that must be there and must not be empty. */
    String neededText(String name) {
        String text = text(name).orElseThrow(() -> Errors.validation(path + name + " is missing; give it"));
        check(!text.isEmpty(), name, text, "must not be empty");
        return text;
    }

    /** An integer within bounds. */
    Optional<Integer> integer(String name, int least, int most) {
        return member(name).map(value -> {
            boolean fits = value.isIntegralNumber() && value.canConvertToInt();
            check(
                    fits && value.intValue() >= least && value.intValue() <= most,
                    name,
                    value,
                    "must be an integer from " + least + " to " + most);
            return value.intValue();
        });
    }

    /** An integer within bounds that must be there. */
    int neededInteger(String name, int least, int most) {
        return integer(name, least, most)
                .orElseThrow(() -> Errors.validation(path + name + " is missing; give an integer"));
    }

    /** A truth value. */
    Optional<Boolean> truth(String name) {
        return member(name).map(value -> {
            check(value.isBoolean(), name, value, "must be true or false");
            return value.booleanValue();
        });
    }

    /** A moment that must be there: a number of seconds since 1970. */
    Instant neededTime(String name) {
        JsonNode value =
                member(name).orElseThrow(() -> Errors.validation(path + name + " is missing; give a timestamp"));
        check(value.isNumber() && Double.isFinite(value.doubleValue()), name, value, "must be a timestamp");
        try {
            return Instant.ofEpochMilli(Math.round(value.doubleValue() * 1000));
        } catch (DateTimeException e) {
            throw refused(name, value, "must be a timestamp of a year that there is");
        }
    }

    /** Structures. */
    List<Fields> structures(String name) {
        List<Fields> structures = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            check(element.isObject(), name, element, "must hold structures");
            structures.add(new Fields(path + name + "." + (structures.size() + 1) + ".", element));
        }
        return structures;
    }

    /** Texts. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            check(element.isTextual(), name, element, "must hold strings");
            texts.add(element.textValue());
        }
        return texts;
    }

    private Iterable<JsonNode> elements(String name) {
        return member(name)
                .map(value -> {
                    check(value.isArray(), name, value, "must be a list");
                    return (Iterable<JsonNode>) value;
                })
                .orElse(List.of());
    }

    /** A structure that must be there. */
    Fields neededStructure(String name) {
        JsonNode value = member(name).orElseThrow(() -> Errors.validation(path + name + " is missing; give it"));
        check(value.isObject(), name, value, "must be a structure");
        return new Fields(path + name + ".", value);
    }

    private void check(boolean holds, String name, Object value, String rule) {
        if (!holds) {
            throw refused(name, value, rule);
        }
    }

    private AwsError refused(String name, Object value, String rule) {
        String shown = value.toString();
        return Errors.validation(
                path + name + " is " + shown.substring(0, Math.min(200, shown.length())) + ", " + rule);
    }
}
