package dev.headroom.loadtest.workload;

import dev.headroom.config.RequestKind;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.util.List;
import java.util.SplittableRandom;

/** Requests as large as those of a trace: user n makes its n-th. A side that the trace counts as empty has one token. */
public final class TracedRequests implements RequestSource {

    private final List<TracedRequest> traced;
    private final RequestKind kind;
    private final TokensPerWord tokens;
    private final long seed;

    /** @param kind says the limit sent with each request; answers that were longer are cut to it */
    public TracedRequests(List<TracedRequest> traced, RequestKind kind, TokensPerWord tokens, long seed) {
        this.traced = List.copyOf(traced);
        this.kind = kind;
        this.tokens = tokens;
        this.seed = seed;
    }

    @Override
    public ConverseBody request(long user, int number) {
        RequestSize size = SizeDraw.of(traced.get(Math.toIntExact(user)), kind);
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed + user).nextLong());
        String prompt = PromptWriter.write(tokens.words(size.input()), tokens.words(size.output()), random);
        return new ConverseBody(prompt, size.maxTokens(), size.output());
    }
}
