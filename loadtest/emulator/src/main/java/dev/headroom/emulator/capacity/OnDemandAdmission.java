package dev.headroom.emulator.capacity;

import dev.headroom.emulator.profile.OnDemandTruth;
import java.util.Optional;

/**
 * A bucket of requests, one of a minute's tokens, one of a day's. Reserved at the start: input + cache writes + maxTokens. Settled
 * in the end: input + cache writes + output x burndown. Cache reads count for nothing. (Amazon Bedrock User Guide,
 * quotas-token-burndown.)
 */
final class OnDemandAdmission implements Admission {

    private static final double DAY_SECONDS = 86_400;
    private static final double DAY_MINUTES = 1_440;

    private final TokenBucket requests;
    private final TokenBucket tokens;
    private final TokenBucket daily;
    private final double burndown;

    OnDemandAdmission(OnDemandTruth truth, double bucketSeconds, double speed, long nowNanos) {
        requests = new TokenBucket(truth.requestsPerMinute() * speed, bucketSeconds / speed, nowNanos);
        tokens = new TokenBucket(truth.tokensPerMinute() * speed, bucketSeconds / speed, nowNanos);
        daily = new TokenBucket(truth.tokensPerDay() / DAY_MINUTES * speed, DAY_SECONDS / speed, nowNanos);
        burndown = truth.outputBurndown();
    }

    @Override
    public Optional<Refusal> admit(Load load, long nowNanos) {
        double reserved = reserved(load);
        if (!requests.holds(1, nowNanos)) {
            return Optional.of(new Refusal("on-demand requests per minute", Refusal.TOO_MANY_REQUESTS));
        } else if (!tokens.holds(reserved, nowNanos)) {
            return Optional.of(new Refusal("on-demand tokens per minute", Refusal.TOO_MANY_TOKENS));
        } else if (!daily.holds(reserved, nowNanos)) {
            return Optional.of(new Refusal("on-demand tokens per day", Refusal.TOO_MANY_TOKENS_A_DAY));
        }
        requests.charge(1, nowNanos);
        charge(reserved, nowNanos);
        return Optional.empty();
    }

    private void charge(double amount, long nowNanos) {
        tokens.charge(amount, nowNanos);
        daily.charge(amount, nowNanos);
    }

    @Override
    public void served(int outputTokens, long nowNanos) {
        // Settled as a whole at the end.
    }

    @Override
    public void settle(Load load, int outputTokens, long nowNanos) {
        charge(settled(load, outputTokens, burndown) - reserved(load), nowNanos);
    }

    static double reserved(Load load) {
        return load.prefillTokens() + (double) load.maxTokens();
    }

    static double settled(Load load, int outputTokens, double burndown) {
        return load.prefillTokens() + outputTokens * burndown;
    }
}
