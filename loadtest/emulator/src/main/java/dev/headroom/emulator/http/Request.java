package dev.headroom.emulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One whole request.
 *
 * @param method in capitals
 * @param path as sent, still percent-encoded, without the query
 * @param query as sent, still percent-encoded, without the question mark; empty where there is none
 * @param headers its headers
 * @param body its bytes; not copied, so neither side changes them
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are large and short-lived, and nobody compares requests.
public record Request(String method, String path, String query, Headers headers, byte[] body) {

    /** The path's segments, decoded; the path {@code /a/b%2Fc} has {@code a} and {@code b/c}. */
    public List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(PathText.decode(segment));
        }
        return List.copyOf(segments.subList(Math.min(1, segments.size()), segments.size()));
    }

    /** The first value of a query parameter, decoded. */
    public Optional<String> parameter(String name) {
        return Form.of(query).first(name);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** This request with another body. */
    public Request with(byte[] otherBody) {
        return new Request(method, path, query, headers, otherBody);
    }
}
