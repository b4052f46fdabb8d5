import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

/**
 * The routing that Headroom's plans assume: a request goes to provisioned models first, and on demand only when all of them refuse it.
 *
 * <p>Each purchase of Provisioned Throughput is an ARN of its own, hence a pool of its own, and none spills over by itself. Requests begin
 * with one ARN after another in turn, so that the pools fill evenly; a refused request goes on to the next, so that it leaves them only
 * when all are full. A refusal (429) has done no work and costs nothing. Every other error is thrown on: that request may have been
 * answered and paid for, and asking again would double the load at the worst moment.
 *
 * <p>Switch the SDK's own retries off in the client that you send with, or each refusal becomes three before it arrives here:
 * {@code overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))}. What on demand refuses too is thrown as it came; wait and try
 * again there, with a limit and with jitter.
 *
 * <p>Safe for use by many threads.
 */
public final class ProvisionedFirst {

    private final List<String> provisioned;
    private final String onDemand;
    private final Duration rest;
    private final InstantSource clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Instant> fullUntil = new ConcurrentHashMap<>();

    /**
     * A router.
     *
     * @param provisioned the ARNs of the provisioned models, at least one
     * @param onDemand the model or inference profile on demand
     * @param rest for how long an ARN that refused is not asked again; a fifth of a second spares most vain requests and leaves little
     *     capacity idle
     */
    public ProvisionedFirst(List<String> provisioned, String onDemand, Duration rest, InstantSource clock) {
        if (provisioned.isEmpty()) {
            throw new IllegalArgumentException("no provisioned model; send on demand without a router");
        }
        this.provisioned = List.copyOf(provisioned);
        this.onDemand = onDemand;
        this.rest = rest;
        this.clock = clock;
    }

    /**
     * Sends a request to the first that takes it.
     *
     * @param request sends to the model id that it is given, as in {@code id -> client.converse(r -> r.modelId(id).messages(messages))}
     * @throws ThrottlingException where on demand refuses it too
     */
    public <T> T send(Function<String, T> request) {
        for (String arn : inTurn()) {
            if (isResting(arn)) {
                continue;
            }
            try {
                return request.apply(arn);
            } catch (ThrottlingException | ModelNotReadyException refused) {
                fullUntil.put(arn, clock.instant().plus(rest));
            }
        }
        return request.apply(onDemand);
    }

    private List<String> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), provisioned.size());
        List<String> order = new ArrayList<>(provisioned.subList(first, provisioned.size()));
        order.addAll(provisioned.subList(0, first));
        return order;
    }

    private boolean isResting(String arn) {
        Instant until = fullUntil.get(arn);
        return until != null && clock.instant().isBefore(until);
    }
}
