package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.QuotaHold.Quota;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The request rate at which each on-demand limit binds, for requests of one kind.
 *
 * <p>A minute's quota holds what its requests settle at and, for the part of the minute that they are in flight, what is reserved
 * beyond that: {@code settled + min(1, seconds / 60) x max(0, reserved - settled)} each. A day's quota holds what they settle at.
 *
 * @param request what was asked
 * @param limits each known limit, the one that binds first at the front
 * @param atOnce how many such requests may start in the same moment: quota / reserved; below 1 none is ever admitted
 * @param cacheReads the reading of the rule that was taken
 */
public record OnDemandLimits(OnDemandRequest request, List<Limit> limits, double atOnce, CacheReads cacheReads) {

    private static final double MINUTE_SECONDS = 60;
    private static final double DAY_MINUTES = 1440;

    /**
     * One limit.
     *
     * @param kind which
     * @param requestsPerMinute the rate at which it binds; 0 where it admits none
     * @param reservedShare the share of what it holds that is reserved but will not be used, from 0 to 1: what a lower maxTokens frees
     */
    public record Limit(Quota kind, double requestsPerMinute, double reservedShare) {

        /** @throws IllegalArgumentException where a figure is out of its range */
        public Limit {
            Require.notNegative("requests per minute", requestsPerMinute);
            Require.within("reserved share", reservedShare, 0, 1);
        }
    }

    /** @throws IllegalArgumentException where there is no limit */
    public OnDemandLimits {
        Require.that(!limits.isEmpty(), "no on-demand limit is known");
        limits = limits.stream()
                .sorted(Comparator.comparingDouble(Limit::requestsPerMinute))
                .toList();
    }

    /** Of a quota that counts cache reads for nothing, as the User Guide says. */
    public static OnDemandLimits of(OnDemandQuota quota, OnDemandRequest request) {
        return of(quota, request, CacheReads.FREE);
    }

    /** Of a quota and a reading of its rule for cache reads. */
    public static OnDemandLimits of(OnDemandQuota quota, OnDemandRequest request, CacheReads cacheReads) {
        double settled = quota.settled(request);
        double atOnce = quota.tokensPerMinute() / cacheReads.reserved(request);
        List<Limit> limits = new ArrayList<>();
        limits.add(tokensPerMinute(quota, request, cacheReads.reserved(request)));
        quota.requestsPerMinute().ifPresent(rate -> limits.add(new Limit(Quota.REQUESTS_PER_MINUTE, rate, 0)));
        quota.tokensPerDay()
                .ifPresent(tokens -> limits.add(new Limit(Quota.TOKENS_PER_DAY, tokens / DAY_MINUTES / settled, 0)));
        return new OnDemandLimits(request, limits, atOnce, cacheReads);
    }

    private static Limit tokensPerMinute(OnDemandQuota quota, OnDemandRequest request, double reserved) {
        double settled = quota.settled(request);
        double minute = Math.min(1, request.inFlight().toNanos() / 1e9 / MINUTE_SECONDS);
        double idle = minute * Math.max(0, reserved - settled);
        double rate = reserved > quota.tokensPerMinute() ? 0 : quota.tokensPerMinute() / (settled + idle);
        return new Limit(Quota.TOKENS_PER_MINUTE, rate, idle / (settled + idle));
    }

    /** The limit that binds first. */
    public Limit binding() {
        return limits.get(0);
    }

    /** What each {@code maxTokens} would allow the same requests; those that would cut answers short are left out. */
    public static List<OnDemandLimits> byMaxTokens(
            OnDemandQuota quota, OnDemandRequest request, List<Integer> maxTokens) {
        return maxTokens.stream()
                .filter(most -> most >= request.output())
                .map(most -> of(quota, request.asking(most)))
                .toList();
    }
}
