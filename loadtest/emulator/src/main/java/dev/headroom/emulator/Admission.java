package dev.headroom.emulator;

import org.jspecify.annotations.Nullable;

/** Decides at a request's start whether it may run, and is told what it used. */
sealed interface Admission {

    /** The reason to refuse, or null to admit, in which case the request's worst case is reserved. */
    @Nullable
    String refuse(int inputTokens, int maxTokens, long nowNanos);

    /** Tells of output tokens as they are served. */
    void served(int outputTokens, long nowNanos);

    /** Settles a request that was admitted. */
    void settle(int inputTokens, int maxTokens, int outputTokens, long nowNanos);

    String TOO_MANY_TOKENS = "Too many tokens, please wait before trying again.";
    String TOO_MANY_REQUESTS = "Too many requests, please wait before trying again.";

    /** On demand: input + maxTokens at the start, input + output x burndown in the end. */
    final class OnDemand implements Admission {
        private final TokenBucket requests;
        private final TokenBucket tokens;
        private final double burndown;

        OnDemand(OnDemandTruth truth, double bucketSeconds, double speed, long nowNanos) {
            requests = new TokenBucket(truth.requestsPerMinute() * speed, bucketSeconds / speed, nowNanos);
            tokens = new TokenBucket(truth.tokensPerMinute() * speed, bucketSeconds / speed, nowNanos);
            burndown = truth.outputBurndown();
        }

        @Override
        public @Nullable String refuse(int inputTokens, int maxTokens, long nowNanos) {
            if (!requests.holds(1, nowNanos)) {
                return TOO_MANY_REQUESTS;
            }
            double reserved = reserved(inputTokens, maxTokens);
            if (!tokens.holds(reserved, nowNanos)) {
                return TOO_MANY_TOKENS;
            }
            requests.charge(1, nowNanos);
            tokens.charge(reserved, nowNanos);
            return null;
        }

        @Override
        public void served(int outputTokens, long nowNanos) {
            // Settled as a whole at the end.
        }

        @Override
        public void settle(int inputTokens, int maxTokens, int outputTokens, long nowNanos) {
            tokens.charge(settled(inputTokens, outputTokens, burndown) - reserved(inputTokens, maxTokens), nowNanos);
        }

        static double reserved(int inputTokens, int maxTokens) {
            return inputTokens + (double) maxTokens;
        }

        static double settled(int inputTokens, int outputTokens, double burndown) {
            return inputTokens + outputTokens * burndown;
        }
    }

    /** Provisioned: one bucket a direction, charged as tokens are served. */
    final class Provisioned implements Admission {
        private final TokenBucket input;
        private final TokenBucket output;

        Provisioned(UnitTruth truth, int units, double bucketSeconds, double speed, long nowNanos) {
            input = new TokenBucket(truth.inputTokensPerMinute() * units * speed, bucketSeconds / speed, nowNanos);
            output = new TokenBucket(truth.outputTokensPerMinute() * units * speed, bucketSeconds / speed, nowNanos);
        }

        @Override
        public @Nullable String refuse(int inputTokens, int maxTokens, long nowNanos) {
            if (input.level(nowNanos) <= 0 || output.level(nowNanos) <= 0) {
                return TOO_MANY_TOKENS;
            }
            input.charge(inputTokens, nowNanos);
            return null;
        }

        @Override
        public void served(int outputTokens, long nowNanos) {
            output.charge(outputTokens, nowNanos);
        }

        @Override
        public void settle(int inputTokens, int maxTokens, int outputTokens, long nowNanos) {
            // Charged as it was served.
        }
    }
}
