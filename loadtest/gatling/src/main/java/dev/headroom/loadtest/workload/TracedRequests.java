package dev.headroom.loadtest.workload;

import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.util.List;
import java.util.SplittableRandom;

/** Requests as large as those of a trace: user n makes its n-th. A side that the trace counts as empty has one token. */
public final class TracedRequests implements RequestSource {

    private final List<TracedRequest> traced;
    private final int maxTokens;
    private final long seed;

    /** @param maxTokens the limit sent with each request; answers that were longer are cut to it */
    public TracedRequests(List<TracedRequest> traced, int maxTokens, long seed) {
        this.traced = List.copyOf(traced);
        this.maxTokens = maxTokens;
        this.seed = seed;
    }

    @Override
    public ConverseBody request(long user, int number) {
        TracedRequest request = traced.get(Math.toIntExact(user));
        int output = Math.min(maxTokens, Math.max(1, request.outputTokens()));
        SplittableRandom random = new SplittableRandom(seed + user);
        return new ConverseBody(
                PromptWriter.write(Math.max(1, request.inputTokens()), output, random), maxTokens, output);
    }
}
