package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of a list that only ever grows at its end, by MaxResults and NextToken.
 *
 * @param field the output's member that holds the items
 * @param badToken name of the service's error for a token that it never gave
 */
public record Paging(String field, String badToken) {

    private static final int MOST_RESULTS = 100;
    private static final Pattern TOKEN = Pattern.compile("(\\w+) ([0-9]{1,9})");

    /** The page that {@code input} asks for. */
    public ObjectNode of(Input input, List<? extends JsonNode> items) {
        int size = input.whole("MaxResults").orElse(MOST_RESULTS);
        if (size < 1 || size > MOST_RESULTS) {
            throw input.refuse("MaxResults is " + size + ", must be from 1 to " + MOST_RESULTS + ".");
        }
        int from = input.text("NextToken").map(this::start).orElse(0);
        if (from > items.size()) {
            throw foreign();
        }
        int to = Math.min(items.size(), from + size);
        ObjectNode page = Json.object();
        ArrayNode array = page.putArray(field);
        items.subList(from, to).forEach(array::add);
        if (to < items.size()) {
            page.put("NextToken", token(to));
        }
        return page;
    }

    private String token(int next) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((field + " " + next).getBytes(StandardCharsets.UTF_8));
    }

    private int start(String token) {
        return decoded(token)
                .map(TOKEN::matcher)
                .filter(Matcher::matches)
                .filter(parts -> parts.group(1).equals(field))
                .map(parts -> Integer.parseInt(parts.group(2)))
                .orElseThrow(this::foreign);
    }

    private AwsError foreign() {
        return AwsError.of(400, badToken, "NextToken is invalid. Give the one that the page before came with.");
    }

    private static Optional<String> decoded(String token) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
