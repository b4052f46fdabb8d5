package dev.headroom.loadtest.workload;

import dev.headroom.config.RequestKind;
import dev.headroom.config.Requests;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws how large requests are: a kind by the weights, then its sizes; those of a trace in pairs, as they stand there. */
final class SizeDraw {

    private final List<RequestKind> kinds;
    private final List<TracedRequest> traced;
    private final double totalWeight;

    /** @throws IllegalArgumentException where sizes come from a trace and there is none */
    SizeDraw(Requests requests, List<TracedRequest> traced) {
        Require.that(
                !requests.isTraced() || !traced.isEmpty(),
                "the sizes of the requests are drawn from a trace; give one with --trace FILE");
        this.kinds = requests.kinds();
        this.traced = List.copyOf(traced);
        this.totalWeight = kinds.stream().mapToDouble(RequestKind::weight).sum();
    }

    RequestSize draw(RandomGenerator random) {
        RequestKind kind = kinds.size() == 1 ? kinds.get(0) : kind(random.nextDouble() * totalWeight);
        if (kind.isTraced()) {
            return of(traced.get(random.nextInt(traced.size())), kind);
        }
        int input = TokenDraw.draw(kind.inputTokens(), random);
        return size(input, TokenDraw.draw(kind.outputTokens(), random), kind);
    }

    private RequestKind kind(double drawn) {
        double left = drawn;
        for (RequestKind kind : kinds) {
            left -= kind.weight();
            if (left < 0) {
                return kind;
            }
        }
        return kinds.get(kinds.size() - 1);
    }

    /** A side that the trace counts as empty has one token. */
    static RequestSize of(TracedRequest request, RequestKind kind) {
        return size(Math.max(1, request.inputTokens()), Math.max(1, request.outputTokens()), kind);
    }

    /** An answer is not asked to be longer than it may. */
    private static RequestSize size(int input, int output, RequestKind kind) {
        int most = kind.maxTokens().of(output);
        return new RequestSize(input, Math.min(most, output), most);
    }
}
