package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pages of a list. A token says after which item the next page begins, so that what is made or deleted meanwhile shifts
 * nothing.
 *
 * @param field the reply's member that holds the items
 * @param key what items are sorted by; no two have the same
 * @param json what is said of an item
 */
record Page<T>(String field, Function<T, String> key, Function<T, ObjectNode> json) {

    private static final int MOST_RESULTS = 1000;

    /** The page that a request asks for, in the order of {@code order}. */
    ObjectNode of(Request request, List<T> items, Comparator<String> order) {
        int size = size(request);
        Optional<String> after = request.parameter("nextToken").map(this::key);
        List<T> rest = items.stream()
                .filter(item -> after.filter(last -> order.compare(key.apply(item), last) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(key, order))
                .toList();
        List<T> now = rest.subList(0, Math.min(size, rest.size()));
        ObjectNode page = Json.object();
        ArrayNode array = page.putArray(field);
        now.forEach(item -> array.add(json.apply(item)));
        if (now.size() < rest.size()) {
            page.put("nextToken", token(key.apply(now.get(size - 1))));
        }
        return page;
    }

    private static int size(Request request) {
        Optional<String> text = request.parameter("maxResults");
        if (text.isEmpty()) {
            return MOST_RESULTS;
        }
        try {
            int size = Integer.parseInt(text.get());
            if (size >= 1 && size <= MOST_RESULTS) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw Fields.mistyped("maxResults", "an integer");
        }
        throw Fields.broken(text.get(), "maxResults", "have value from 1 to " + MOST_RESULTS);
    }

    private String token(String last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((field + " " + last).getBytes(StandardCharsets.UTF_8));
    }

    private String key(String token) {
        String text = decoded(token);
        if (!text.startsWith(field + " ")) {
            throw AwsError.validation("nextToken is invalid. Give the one that the page before came with.");
        }
        return text.substring(field.length() + 1);
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
