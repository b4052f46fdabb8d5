package dev.headroom.emulator.capacity;

import dev.headroom.emulator.profile.UnitTruth;
import java.util.Optional;

/**
 * One bucket a direction, charged as tokens are served; a request is admitted while both hold something. Input weighs input + 1.25 x
 * cache writes + 0.1 x cache reads, output weighs itself (AWS Machine Learning Blog, 2026-03-12, on EstimatedTPMQuotaUsage). AWS
 * publishes no rule of admission; this one is an assumption.
 */
final class UnitAdmission implements Admission {

    private static final double CACHE_WRITE = 1.25;
    private static final double CACHE_READ = 0.1;

    private final TokenBucket input;
    private final TokenBucket output;

    UnitAdmission(UnitTruth truth, int units, double bucketSeconds, double speed, long nowNanos) {
        input = new TokenBucket(truth.inputTokensPerMinute() * units * speed, bucketSeconds / speed, nowNanos);
        output = new TokenBucket(truth.outputTokensPerMinute() * units * speed, bucketSeconds / speed, nowNanos);
    }

    @Override
    public Optional<Refusal> admit(Load load, long nowNanos) {
        if (input.level(nowNanos) <= 0) {
            return Optional.of(new Refusal("unit input tokens per minute", Refusal.TOO_MANY_TOKENS));
        } else if (output.level(nowNanos) <= 0) {
            return Optional.of(new Refusal("unit output tokens per minute", Refusal.TOO_MANY_TOKENS));
        }
        input.charge(
                load.inputTokens() + CACHE_WRITE * load.cacheWriteTokens() + CACHE_READ * load.cacheReadTokens(),
                nowNanos);
        return Optional.empty();
    }

    @Override
    public void served(int outputTokens, long nowNanos) {
        output.charge(outputTokens, nowNanos);
    }

    @Override
    public void settle(Load load, int outputTokens, long nowNanos) {
        // Charged as it was served.
    }
}
