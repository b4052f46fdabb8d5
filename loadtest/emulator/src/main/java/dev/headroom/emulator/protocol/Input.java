package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.AwsError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The members of a request's structure, by name. Where a protocol has text for everything, numbers are read from text.
 *
 * @param node the structure
 */
public record Input(JsonNode node) {

    /** Refuses what is no structure. */
    public Input {
        if (!node.isObject()) {
            throw serialization("Start of structure or map found where not expected.");
        }
    }

    static AwsError serialization(String message) {
        return AwsError.of(400, "SerializationException", message);
    }

    private Optional<JsonNode> member(String name, Predicate<JsonNode> kind) {
        JsonNode member = node.path(name);
        if (member.isMissingNode() || member.isNull()) {
            return Optional.empty();
        }
        if (!kind.test(member)) {
            throw serialization("The value of " + name + " is of a kind that it cannot be.");
        }
        return Optional.of(member);
    }

    /** A text. */
    public Optional<String> text(String name) {
        return member(name, JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** A text that must be there. */
    public String requiredText(String name) {
        return required(name, text(name));
    }

    /** A member that must be there. */
    public static <T> T required(String name, Optional<T> member) {
        return member.orElseThrow(() -> AwsError.validation("1 validation error detected: Value null at '" + name
                + "' failed to satisfy constraint: Member must not be null"));
    }

    /** A number. */
    public Optional<Double> number(String name) {
        return member(name, node -> node.isNumber() || node.isTextual()).map(member -> {
            double number = member.isNumber() ? member.doubleValue() : parsed(name, member.textValue());
            if (!Double.isFinite(number)) {
                throw serialization("The value of " + name + " must be a finite number.");
            }
            return number;
        });
    }

    private static double parsed(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw serialization("The value of " + name + " must be a number.");
        }
    }

    /** A whole number. */
    public Optional<Integer> integer(String name) {
        return number(name).map(number -> {
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw serialization("The value of " + name + " must be a whole number.");
            }
            return number.intValue();
        });
    }

    /** A truth value. */
    public Optional<Boolean> flag(String name) {
        return member(name, node -> node.isBoolean() || List.of("true", "false").contains(node.asText()))
                .map(member -> member.isBoolean()
                        ? member.booleanValue()
                        : member.asText().equals("true"));
    }

    /** A moment, in seconds since 1970 or in ISO 8601. */
    public Optional<Instant> instant(String name) {
        return member(name, node -> node.isNumber() || node.isTextual()).map(member -> {
            try {
                return member.isNumber()
                        ? Instant.ofEpochMilli(Math.round(member.doubleValue() * 1000))
                        : OffsetDateTime.parse(member.textValue()).toInstant();
            } catch (DateTimeException e) {
                throw serialization("The value of " + name + " must be a timestamp.");
            }
        });
    }

    /** A structure. */
    public Optional<Input> structure(String name) {
        return member(name, JsonNode::isObject).map(Input::new);
    }

    /** A list of structures; empty where it is missing. */
    public List<Input> list(String name) {
        return items(name).stream().map(Input::new).toList();
    }

    /** A list of texts; empty where it is missing. */
    public List<String> texts(String name) {
        return items(name).stream().map(JsonNode::asText).toList();
    }

    /** A form writes an empty list as an empty text. */
    private List<JsonNode> items(String name) {
        List<JsonNode> items = new ArrayList<>();
        member(name, node -> node.isArray() || node.asText("x").isEmpty()).ifPresent(list -> list.forEach(items::add));
        return items;
    }
}
