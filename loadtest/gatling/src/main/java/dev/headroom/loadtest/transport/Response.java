package dev.headroom.loadtest.transport;

import java.util.OptionalLong;

/**
 * What the head of a response says, and the body of a refusal.
 *
 * @param status of HTTP; 0 where no head came
 * @param requestId by which AWS support finds the request; empty where none was said. For the account's owner, not for a report
 * @param exceptionName of a refusal, as in {@code ThrottlingException}; empty where none was said
 * @param retryAfterSeconds after which the service wants to be asked again, where it said so in seconds
 * @param refusal the service's own words where it refused the request as wrong; empty otherwise
 */
public record Response(
        int status, String requestId, String exceptionName, OptionalLong retryAfterSeconds, String refusal) {

    /** No head came. */
    public static final Response NONE = new Response(0, "", "", OptionalLong.empty(), "");
}
