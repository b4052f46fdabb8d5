package dev.headroom.emulator.protocol;

import dev.headroom.emulator.http.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Some of many things, and the token for those that follow.
 *
 * @param items some
 * @param nextToken where more follow
 */
public record Page<T>(List<T> items, Optional<String> nextToken) {

    /** Copies. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page. A token is good only for the question that it was given for.
     *
     * @param all what there is, in an order that does not change
     * @param question what was asked; equal for every page
     * @param size most items
     * @param token of the page before
     * @param invalid the error where the token is not one
     */
    public static <T> Page<T> of(List<T> all, Object question, int size, Optional<String> token, AwsError invalid) {
        String mark = Integer.toHexString(question.hashCode());
        int from = Math.min(
                all.size(), token.map(text -> start(text, mark, invalid)).orElse(0));
        int to = (int) Math.min(all.size(), (long) from + size);
        String next = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((mark + ":" + to).getBytes(StandardCharsets.UTF_8));
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of(next) : Optional.empty());
    }

    private static int start(String token, String mark, AwsError invalid) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(":", -1);
            int start = parts.length == 2 && parts[0].equals(mark) ? Integer.parseInt(parts[1]) : -1;
            if (start >= 0) {
                return start;
            }
        } catch (IllegalArgumentException e) {
            throw invalid;
        }
        throw invalid;
    }
}
