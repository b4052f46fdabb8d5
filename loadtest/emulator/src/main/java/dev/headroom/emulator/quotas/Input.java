package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation's input in AWS JSON. A member that is null is absent; a value of another type than the member's is
 * refused.
 *
 * @param json an object
 * @param invalid name of the service's error for a value that cannot be
 */
public record Input(JsonNode json, String invalid) {

    static AwsError unreadable(String message) {
        return AwsError.of(400, "SerializationException", message);
    }

    /** An error that says what is wrong with a value. */
    public AwsError refuse(String message) {
        return AwsError.of(400, invalid, message);
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }

    /** A member that is text. */
    public Optional<String> text(String name) {
        return member(name).map(value -> {
            if (!value.isTextual()) {
                throw unreadable(name + " must be a string.");
            }
            return value.textValue();
        });
    }

    /** A member that is text and must be there. */
    public String needed(String name) {
        return text(name).filter(value -> !value.isBlank()).orElseThrow(() -> missing(name));
    }

    private AwsError missing(String name) {
        return refuse(name + " is missing. Give it.");
    }

    /** A member that is a whole number. */
    public Optional<Integer> whole(String name) {
        return member(name).map(value -> {
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw unreadable(name + " must be an integer.");
            }
            return value.intValue();
        });
    }

    /** A member that is a number and must be there; infinite where it is too large. */
    public double number(String name) {
        JsonNode value = member(name).orElseThrow(() -> missing(name));
        if (!value.isNumber()) {
            throw unreadable(name + " must be a number.");
        }
        return value.doubleValue();
    }

    /** The objects of a member that is a list; none where it is absent. */
    public List<Input> objects(String name) {
        List<Input> objects = new ArrayList<>();
        member(name).ifPresent(list -> {
            if (!list.isArray()) {
                throw unreadable(name + " must be a list.");
            }
            list.forEach(item -> objects.add(object(name, item)));
        });
        return List.copyOf(objects);
    }

    private Input object(String name, JsonNode item) {
        if (!item.isObject()) {
            throw unreadable("each of " + name + " must be an object.");
        }
        return new Input(item, invalid);
    }
}
