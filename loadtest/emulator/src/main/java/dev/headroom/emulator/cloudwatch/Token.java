package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the next page of an answer begins: behind how many results, and behind how many items of the next. Bound to its request, so
 * that the token of another is refused.
 *
 * @param results results that earlier pages hold whole
 * @param items items of the next result that they hold
 */
record Token(int results, int items) {

    static final Token START = new Token(0, 0);

    private static final List<String> FREE = List.of("NextToken", "MaxDatapoints");

    /**
     * The one that a request holds; the start where it has none.
     *
     * @throws AwsError where it is not one of this request's
     */
    static Token of(ObjectNode request) {
        Optional<String> text = Fields.of(request).text("NextToken");
        if (text.isEmpty()) {
            return START;
        }
        String[] parts = decoded(text.get()).split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(mark(request))) {
            throw Errors.token();
        }
        try {
            return new Token(Integer.parseUnsignedInt(parts[1]), Integer.parseUnsignedInt(parts[2]));
        } catch (NumberFormatException e) {
            throw Errors.token();
        }
    }

    /** As the answer to a request says it. */
    String text(ObjectNode request) {
        String plain = mark(request) + " " + results + " " + items;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String mark(ObjectNode request) {
        return Integer.toHexString(request.deepCopy().without(FREE).hashCode());
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
