package dev.headroom.planner.plan.reason;

import dev.headroom.planner.capacity.OnDemandLimits;
import dev.headroom.planner.capacity.OnDemandNote;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.OnDemandRequest;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.RequestShape;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says how many requests of the mean kind the on-demand quota admits, as far as is known what they ask for and how long they last. */
public final class QuotaNote {

    private static final int HALVINGS = 2;
    /** Below this share of the quota, what is held beyond use is not worth a line. */
    private static final double WORTH_FREEING = 0.01;

    private static final String NO_REQUESTS =
            "the workload states no quota of requests a minute (requestsPerMinute), and the plan assumes that there is none";

    private final OnDemandQuota quota;
    private final double input;
    private final double output;
    private final RequestShape shape;

    private QuotaNote(PlanRequest request) {
        this.quota = request.rules().quota();
        this.input = request.demand().meanInputPerRequest();
        this.output = request.demand().meanOutputPerRequest();
        this.shape = request.shape();
    }

    /** One note; empty where requests have no tokens. */
    public static Optional<String> of(PlanRequest request) {
        QuotaNote reach = new QuotaNote(request);
        return reach.input + reach.output > 0
                ? Optional.of(String.join("; ", reach.lines()) + reach.requests())
                : Optional.empty();
    }

    private List<String> lines() {
        if (shape.maxTokens().isEmpty()) {
            return settled();
        }
        int most = shape.maxTokens().getAsInt();
        if (most < output) {
            return with(settled(), "maxTokens %,d is below the mean answer and left out: correct it", most);
        }
        return shape.inFlight().map(time -> held(most, time)).orElseGet(() -> atOnce(most));
    }

    private String requests() {
        return quota.requestsPerMinute().isPresent() ? "" : "; " + NO_REQUESTS;
    }

    /** What requests leave used when they are over, whatever they held before. */
    private List<String> settled() {
        return OnDemandNote.settled(quota, input, output);
    }

    private List<String> held(int most, Duration inFlight) {
        OnDemandRequest request = OnDemandRequest.of(input, output, most, inFlight);
        boolean worth = OnDemandLimits.of(quota, request).binding().reservedShare() > WORTH_FREEING;
        List<Integer> lower = IntStream.rangeClosed(1, worth ? HALVINGS : 0)
                .mapToObj(halving -> most >> halving)
                .toList();
        List<String> lines = with(
                OnDemandNote.of(quota, request, lower),
                "each was taken to last %.1f s, as load tests of on demand measured",
                inFlight.toMillis() / 1e3);
        return worth ? with(lines, "a lower maxTokens cuts longer answers short") : lines;
    }

    private List<String> atOnce(int most) {
        return with(
                settled(),
                "each holds %,.0f tokens from its start to its end (maxTokens %,d), so that %,.0f may start at once;"
                        + " how long they last, a load test of on demand says",
                input + most,
                most,
                Math.floor(quota.tokensPerMinute() / (input + most)));
    }

    private static List<String> with(List<String> lines, String words, Object... values) {
        return Stream.concat(lines.stream(), Stream.of(String.format(Locale.ROOT, words, values)))
                .toList();
    }
}
