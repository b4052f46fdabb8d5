package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The request rate that is a chosen share of the quota that binds first.
 *
 * @param requestsPerMinute the rate to hold
 * @param binding the quota that allows least
 * @param allowed requests per minute that each known quota allows on its own, in the order of {@link Quota}
 */
public record QuotaHold(double requestsPerMinute, Quota binding, Map<Quota, Double> allowed) {

    private static final double MINUTE_SECONDS = 60;

    /** Which quota. */
    public enum Quota {
        REQUESTS_PER_MINUTE("requests per minute"),
        TOKENS_PER_MINUTE("tokens per minute"),
        TOKENS_PER_DAY("tokens per day");

        private final String label;

        Quota(String label) {
            this.label = label;
        }

        /** As a report names it. */
        public String label() {
            return label;
        }
    }

    public QuotaHold {
        allowed = Collections.unmodifiableMap(new EnumMap<>(allowed));
    }

    /**
     * The rate for a workload.
     *
     * @param quotas what the account may ask; taken to be this workload's alone
     * @param means what its requests weigh
     * @param share of the binding quota, above 0 and at most 1
     * @param held how long the rate is held; a day's tokens bind by their sum over it, at most a day
     * @throws IllegalArgumentException where the share or the time is out of its range
     */
    public static QuotaHold of(AccountQuotas quotas, RequestMeans means, double share, Duration held) {
        Require.that(share > 0 && share <= 1, "share is " + share + ", must be above 0 and at most 1");
        Require.that(held.compareTo(Duration.ZERO) > 0, "held is " + held + ", must be above 0");
        Map<Quota, Double> allowed = allowed(quotas, means, minutesOfADay(held));
        Quota binding = Collections.min(allowed.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        return new QuotaHold(share * allowed.getOrDefault(binding, 0.0), binding, allowed);
    }

    private static double minutesOfADay(Duration held) {
        return Math.min(held.toNanos(), Duration.ofDays(1).toNanos()) / 60e9;
    }

    private static Map<Quota, Double> allowed(AccountQuotas quotas, RequestMeans means, double minutes) {
        Map<Quota, Double> allowed = new EnumMap<>(Quota.class);
        double burndown = quotas.outputBurndown();
        quotas.requestsPerMinute().ifPresent(quota -> allowed.put(Quota.REQUESTS_PER_MINUTE, quota));
        quotas.tokensPerMinute()
                .ifPresent(quota -> allowed.put(Quota.TOKENS_PER_MINUTE, quota / means.perMinute(burndown)));
        quotas.tokensPerDay()
                .ifPresent(quota -> allowed.put(Quota.TOKENS_PER_DAY, quota / (means.settled(burndown) * minutes)));
        return allowed;
    }

    /** The rate to hold, in requests per second: what an open load level offers. */
    public double requestsPerSecond() {
        return requestsPerMinute / MINUTE_SECONDS;
    }
}
