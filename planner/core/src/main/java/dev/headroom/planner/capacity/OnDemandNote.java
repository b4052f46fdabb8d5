package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.OnDemandLimits.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which on-demand limit binds first and what a lower {@code maxTokens} buys, in lines for people. */
public final class OnDemandNote {

    private OnDemandNote() {}

    /** The limits, the first to bind in front, then a line for each other {@code maxTokens}. */
    public static List<String> of(OnDemandQuota quota, OnDemandRequest request, List<Integer> otherMaxTokens) {
        OnDemandLimits limits = OnDemandLimits.of(quota, request);
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "on demand, %s bind first, at %s requests a minute of %,.0f tokens in, %,.0f out and maxTokens %,.0f",
                limits.binding().kind().label(),
                rate(limits.binding().requestsPerMinute()),
                request.input() + request.cacheWrite(),
                request.output(),
                request.maxTokens()));
        limits.limits().stream().skip(1).map(OnDemandNote::behind).forEach(lines::add);
        OnDemandLimits.byMaxTokens(quota, request, otherMaxTokens).forEach(other -> lines.add(asking(other)));
        return List.copyOf(lines);
    }

    private static String behind(Limit limit) {
        return format("%s would bind at %s a minute", limit.kind().label(), rate(limit.requestsPerMinute()));
    }

    private static String asking(OnDemandLimits limits) {
        return format(
                "maxTokens %,.0f would allow %s a minute, %,.0f at once",
                limits.request().maxTokens(), rate(limits.binding().requestsPerMinute()), Math.floor(limits.atOnce()));
    }

    private static String rate(double perMinute) {
        return format(perMinute < 10 ? "%,.1f" : "%,.0f", perMinute);
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
