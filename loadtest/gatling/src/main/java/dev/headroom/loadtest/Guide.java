package dev.headroom.loadtest;

import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.usage.RequestTrace;
import java.util.Optional;

/**
 * What some loads need to know beside their scenario.
 *
 * @param trace what a replay sends
 * @param target what a search searches the limit of
 * @param quota what a hold holds a share of
 */
public record Guide(Optional<RequestTrace> trace, Optional<LatencyTarget> target, Optional<OnDemandQuota> quota) {

    /** Nothing. */
    public static final Guide NONE = new Guide(Optional.empty(), Optional.empty(), Optional.empty());

    public static Guide replaying(RequestTrace trace) {
        return new Guide(Optional.of(trace), Optional.empty(), Optional.empty());
    }
}
