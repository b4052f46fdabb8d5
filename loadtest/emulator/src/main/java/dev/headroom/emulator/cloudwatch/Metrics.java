package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Witness;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Bedrock's metrics, by the model as it was called and for the account as a whole. A request counts at the moment it is over, and
 * is visible at once. Used on one thread.
 *
 * <p>EstimatedTPMQuotaUsage is, on demand, input + cache writes + output x burndown; on bought units, input + 1.25 x cache writes
 * + 0.1 x cache reads + output (AWS Machine Learning Blog, 12 March 2026). A request whose client went away counts nowhere; what AWS
 * does with it is not published.
 */
public final class Metrics implements Witness {

    private static final int MOST_MODELS = 1000;

    private final Clock clock;
    private final Map<String, Double> burndowns = new HashMap<>();
    private final Map<String, Boolean> models = new HashMap<>();
    private final TreeMap<MetricKey, Series> series = new TreeMap<>();

    /** None yet. {@code clock} is the emulator's. */
    public Metrics(Profile profile, Clock clock) {
        this.clock = clock;
        for (ModelTruth model : profile.models()) {
            burndowns.put(model.id(), model.onDemand().outputBurndown());
        }
    }

    @Override
    public void saw(Invocation invocation) {
        if (invocation.call().operation().equals("CountTokens")) {
            return;
        }
        Invocation.Outcome outcome = invocation.outcome();
        if (outcome.answered()) {
            answered(invocation);
        } else {
            failure(outcome).ifPresent(metric -> add(invocation, metric, 1));
        }
    }

    private void answered(Invocation invocation) {
        Invocation.Usage usage = invocation.usage();
        add(invocation, BedrockMetric.Invocations, 1);
        add(invocation, BedrockMetric.InvocationLatency, (double)
                invocation.timing().latencyMillis());
        add(invocation, BedrockMetric.InputTokenCount, usage.inputTokens());
        add(invocation, BedrockMetric.OutputTokenCount, usage.outputTokens());
        if (usage.cacheReadTokens() > 0) {
            add(invocation, BedrockMetric.CacheReadInputTokenCount, usage.cacheReadTokens());
        }
        if (usage.cacheWriteTokens() > 0) {
            add(invocation, BedrockMetric.CacheWriteInputTokenCount, usage.cacheWriteTokens());
        }
        long firstToken = invocation.timing().firstTokenMillis();
        if (invocation.call().streamed() && firstToken >= 0) {
            add(invocation, BedrockMetric.TimeToFirstToken, (double) firstToken);
        }
        add(invocation, BedrockMetric.EstimatedTPMQuotaUsage, quotaTokens(invocation.call(), usage));
    }

    private double quotaTokens(Invocation.Call call, Invocation.Usage usage) {
        if (call.provisioned()) {
            return usage.inputTokens()
                    + 1.25 * usage.cacheWriteTokens()
                    + 0.1 * usage.cacheReadTokens()
                    + usage.outputTokens();
        }
        double burndown = burndowns.getOrDefault(call.model(), 1.0);
        return usage.inputTokens() + usage.cacheWriteTokens() + usage.outputTokens() * burndown;
    }

    /** What a stream that broke is counted as is told by the name of its error. */
    private static Optional<BedrockMetric> failure(Invocation.Outcome outcome) {
        boolean broken = outcome.status() == 200 && !outcome.error().isEmpty();
        if (outcome.throttled() || (broken && outcome.error().equalsIgnoreCase("ThrottlingException"))) {
            return Optional.of(BedrockMetric.InvocationThrottles);
        } else if (outcome.status() >= 500 || (broken && !outcome.error().equalsIgnoreCase("ValidationException"))) {
            return Optional.of(BedrockMetric.InvocationServerErrors);
        } else if (broken || (outcome.status() >= 400 && !outcome.abandoned())) {
            return Optional.of(BedrockMetric.InvocationClientErrors);
        }
        return Optional.empty();
    }

    private void add(Invocation invocation, BedrockMetric metric, double value) {
        Instant now = clock.instant();
        add(new MetricKey(metric, Optional.empty()), now, value);
        String model = invocation.call().modelId();
        if (!invocation.call().model().isEmpty() && isKept(model)) {
            add(new MetricKey(metric, Optional.of(model)), now, value);
        }
    }

    /** So many names that nobody means them all are counted for the account only. */
    private boolean isKept(String modelId) {
        if (models.size() < MOST_MODELS) {
            models.put(modelId, true);
        }
        return models.containsKey(modelId);
    }

    private void add(MetricKey key, Instant now, double value) {
        series.computeIfAbsent(key, any -> new Series()).add(now, value);
    }

    Instant now() {
        return clock.instant();
    }

    /** Statistics of a metric by period, as {@link Series#read}. */
    NavigableMap<Instant, Stats> read(MetricKey key, Instant from, Instant to, int periodSeconds) {
        Series found = series.get(key);
        return found == null ? new TreeMap<>() : found.read(now(), from, to, periodSeconds);
    }

    /** Metrics with a value since then, in order. */
    Stream<MetricKey> activeSince(Instant moment) {
        return series.entrySet().stream()
                .filter(entry -> entry.getValue().hasDataSince(moment))
                .map(Map.Entry::getKey);
    }
}
