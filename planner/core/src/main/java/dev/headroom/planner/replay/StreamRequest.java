package dev.headroom.planner.replay;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.RequestTrace;
import java.time.Duration;
import java.util.List;

/**
 * One request of a stream, or the part of it that is left.
 *
 * @param atSeconds when it came, in seconds since a full minute; 0 or above
 * @param input input tokens, 0 or above
 * @param output output tokens, 0 or above
 */
public record StreamRequest(double atSeconds, double input, double output) {

    /** @throws IllegalArgumentException where a figure is negative or not finite */
    public StreamRequest {
        Require.notNegative("seconds", atSeconds);
        Require.notNegative("input tokens", input);
        Require.notNegative("output tokens", output);
    }

    /** A trace whose first request came so long after a full minute: what counts that begin anew each minute depend on. */
    public static List<StreamRequest> of(RequestTrace trace, Duration afterFullMinute) {
        Duration first = trace.requests().get(0).offset();
        return trace.requests().stream()
                .map(request -> new StreamRequest(
                        afterFullMinute.plus(request.offset()).minus(first).toNanos() / 1e9,
                        request.inputTokens(),
                        request.outputTokens()))
                .toList();
    }

    StreamRequest part(double share) {
        return new StreamRequest(atSeconds, input * share, output * share);
    }
}
