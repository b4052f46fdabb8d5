package dev.headroom.loadtest.transport;

import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a response says, and the body of a refusal.
 *
 * @param status of HTTP; 0 where no head came
 * @param contentType of the body; empty where none was said
 * @param requestId by which AWS support finds the request; empty where none was said. For the account's owner, not for a report
 * @param exceptionName of a refusal, as in {@code ThrottlingException}; empty where none was said
 * @param retryAfterSeconds after which the service wants to be asked again, where it said so in seconds
 * @param refusal the service's own words where it refused the request as wrong; empty otherwise
 */
public record Response(
        int status,
        String contentType,
        String requestId,
        String exceptionName,
        OptionalLong retryAfterSeconds,
        String refusal) {

    /** No head came. */
    public static final Response NONE = new Response(0, "", "", "", OptionalLong.empty(), "");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    /** What a head says. */
    static Response of(int status, UnaryOperator<@Nullable String> byName) {
        return new Response(
                status,
                said(byName.apply("content-type")),
                said(byName.apply("x-amzn-requestid")),
                "",
                seconds(byName.apply("retry-after")),
                "");
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static OptionalLong seconds(@Nullable String value) {
        return value != null && SECONDS.matcher(value).matches()
                ? OptionalLong.of(Long.parseLong(value))
                : OptionalLong.empty();
    }

    /** The same, with what the body of a refusal adds. */
    Response refused(String exception, String words) {
        return new Response(status, contentType, requestId, exception, retryAfterSeconds, words);
    }
}
