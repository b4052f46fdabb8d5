package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Request;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Members of a request, checked as AWS checks them and refused in its words. */
final class Fields {

    private Fields() {}

    /** The error of a member whose value breaks a rule of the API. */
    static AwsError broken(String value, String member, String rule) {
        return AwsError.validation("1 validation error detected: Value '" + value + "' at '" + member
                + "' failed to satisfy constraint: Member must " + rule);
    }

    /** The body, which must be an object. */
    static JsonNode body(Request request) {
        JsonNode body = Json.read(request.body());
        if (!body.isObject()) {
            throw mistyped("body", "an object");
        }
        return body;
    }

    /** A text that may be left out. */
    static Optional<String> text(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw mistyped(member, "a string");
        }
        return Optional.of(value.textValue());
    }

    /** A text that may not be left out. */
    static String required(JsonNode body, String member) {
        return text(body, member).orElseThrow(() -> broken("null", member, "not be null"));
    }

    /** A whole number of at least 1. */
    static int count(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            throw broken("null", member, "not be null");
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw mistyped(member, "an integer");
        }
        if (value.intValue() < 1) {
            throw broken(value.asText(), member, "have value greater than or equal to 1");
        }
        return value.intValue();
    }

    /** A yes or no. */
    static boolean flag(JsonNode body, String member, boolean otherwise) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw mistyped(member, "a boolean");
        }
        return value.booleanValue();
    }

    /** One of an enum's names. */
    static <E extends Enum<E>> E oneOf(Class<E> type, String member, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        broken(value, member, "satisfy enum value set: " + Arrays.toString(type.getEnumConstants())));
    }

    /** A moment of the query. */
    static Optional<Instant> time(Request request, String parameter) {
        return request.parameter(parameter).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw broken(text, parameter, "be a timestamp in ISO 8601, as in 2026-01-31T12:00:00Z");
            }
        });
    }

    static void length(String value, String member, int most) {
        if (value.isEmpty()) {
            throw broken(value, member, "have length greater than or equal to 1");
        }
        if (value.length() > most) {
            throw broken(value, member, "have length less than or equal to " + most);
        }
    }

    static AwsError mistyped(String member, String type) {
        return AwsError.of(400, "SerializationException", "'" + member + "' must be " + type);
    }
}
