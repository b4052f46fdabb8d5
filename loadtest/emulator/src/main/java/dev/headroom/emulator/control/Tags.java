package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tags of resources by ARN. A resource has 50 at most, as anywhere in AWS. */
final class Tags {

    private static final int MOST = 50;
    private static final int MOST_KEY = 128;
    private static final int MOST_VALUE = 256;
    private static final String PUNCTUATION = "._:/=+@-";

    private final Map<String, Map<String, String>> byArn = new HashMap<>();

    /** The tags in a request's body; {@code resource} names what they are for. */
    static Map<String, String> read(JsonNode body, String resource) {
        JsonNode list = body.path("tags");
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw Fields.mistyped("tags", "a list");
        }
        Map<String, String> tags = new TreeMap<>();
        for (JsonNode tag : list) {
            String key = key(Fields.required(tag, "key"));
            if (tags.put(key, value(Fields.required(tag, "value"))) != null) {
                throw AwsError.validation("tags has the key " + key + " twice. Give each key once.");
            }
        }
        refuseTooMany(tags, resource);
        return tags;
    }

    private static String key(String key) {
        Fields.length(key, "tags.key", MOST_KEY);
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            throw AwsError.validation(
                    "The tag key " + key + " begins with aws:, which is reserved. Choose another key.");
        }
        return spelled(key, "tags.key");
    }

    private static String value(String value) {
        if (!value.isEmpty()) {
            Fields.length(value, "tags.value", MOST_VALUE);
        }
        return spelled(value, "tags.value");
    }

    private static String spelled(String text, String member) {
        boolean good = text.chars()
                .allMatch(c -> Letters.isLetterOrDigit(c) || Character.isWhitespace(c) || PUNCTUATION.indexOf(c) >= 0);
        if (!good) {
            throw Fields.broken(text, member, "satisfy regular expression pattern: [a-zA-Z0-9\\s._:/=+@-]*");
        }
        return text;
    }

    private static void refuseTooMany(Map<String, String> tags, String resource) {
        if (tags.size() > MOST) {
            throw AwsError.of(
                    400,
                    "TooManyTagsException",
                    resource + " would have " + tags.size() + " tags, more than " + MOST + ".");
        }
    }

    /** Tags a new resource; one that is known keeps its tags. */
    synchronized void created(String arn, Map<String, String> tags) {
        byArn.putIfAbsent(arn, new TreeMap<>(tags));
    }

    synchronized void add(String arn, Map<String, String> tags) {
        Map<String, String> all = new TreeMap<>(byArn.getOrDefault(arn, Map.of()));
        all.putAll(tags);
        refuseTooMany(all, arn);
        byArn.put(arn, all);
    }

    synchronized void remove(String arn, List<String> keys) {
        byArn.getOrDefault(arn, new TreeMap<>()).keySet().removeAll(keys);
    }

    synchronized void deleted(String arn) {
        byArn.put(arn, new TreeMap<>());
    }

    synchronized ObjectNode json(String arn) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("tags");
        byArn.getOrDefault(arn, Map.of())
                .forEach((key, value) -> list.addObject().put("key", key).put("value", value));
        return json;
    }
}
