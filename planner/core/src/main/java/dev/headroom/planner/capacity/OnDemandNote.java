package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.OnDemandLimits.Limit;
import java.time.Duration;
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
        lines.addAll(behind(limits));
        OnDemandLimits.byMaxTokens(quota, request, otherMaxTokens).forEach(other -> lines.add(asking(other)));
        return List.copyOf(lines);
    }

    /** The limits of requests of which only is known what they have used in the end, the first to bind in front. */
    public static List<String> settled(OnDemandQuota quota, double input, double output) {
        OnDemandRequest request = OnDemandRequest.of(input, output, Math.max(1, output), Duration.ofMinutes(1));
        OnDemandLimits limits = OnDemandLimits.of(quota, request);
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "on demand, %s bind first, at %s requests a minute of %,.0f tokens in and %,.0f out",
                limits.binding().kind().label(), rate(limits.binding().requestsPerMinute()), input, output));
        lines.addAll(behind(limits));
        return List.copyOf(lines);
    }

    private static List<String> behind(OnDemandLimits limits) {
        return limits.limits().stream().skip(1).map(OnDemandNote::behind).toList();
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
