package dev.headroom.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names and values of a query string or of a form's body, decoded; where a name comes twice, the first value counts. */
public record Form(Map<String, String> values) {

    /** Copies. */
    public Form {
        values = Map.copyOf(values);
    }

    /**
     * Reads {@code a=1&b=2}.
     *
     * @throws AwsError where a percent sign is not followed by two hexadecimal digits
     */
    public static Form of(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                values.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Form(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.validation("'" + text + "' is not percent-encoded UTF-8");
        }
    }

    /** The value of a name. */
    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
