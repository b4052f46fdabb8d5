package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.List;

/**
 * Single requests with their times and sizes: short, exact, and fit to be replayed by a load test.
 *
 * @param name where it comes from
 * @param requests in order of time
 */
public record RequestTrace(String name, List<TracedRequest> requests) {

    /** @throws IllegalArgumentException where there is no request or they are out of order */
    public RequestTrace {
        Require.text("name of a trace", name);
        requests = List.copyOf(requests);
        Require.that(!requests.isEmpty(), "trace " + name + " has no requests, nothing to replay");
        for (int i = 1; i < requests.size(); i++) {
            Require.that(
                    requests.get(i).offset().compareTo(requests.get(i - 1).offset()) >= 0,
                    "request " + (i + 1) + " of trace " + name + " is earlier than the one before it");
        }
    }

    /** From the first request to the last. */
    public Duration span() {
        return requests.get(requests.size() - 1).offset().minus(requests.get(0).offset());
    }

    /**
     * One request of a trace.
     *
     * @param offset when it came, since the trace's beginning; 0 or above
     * @param inputTokens tokens of its prompt
     * @param outputTokens tokens of its answer
     */
    public record TracedRequest(Duration offset, int inputTokens, int outputTokens) {
        public TracedRequest {
            Require.that(!offset.isNegative(), "an offset is " + offset + ", must be 0 or above");
            Require.atLeast("input tokens", inputTokens, 0);
            Require.atLeast("output tokens", outputTokens, 0);
        }
    }
}
