package dev.headroom.config;

import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.quantity.Require;

/**
 * What a service promises its users.
 *
 * @param name of the targets
 * @param latency the latency that most requests must keep
 * @param throttledShare the largest share of tokens that may be refused, from 0 to 1
 * @param stated who promised it, and when
 */
public record ServiceTargets(String name, LatencyTarget latency, double throttledShare, Stated stated) {

    /** @throws IllegalArgumentException where the share is not from 0 to 1 */
    public ServiceTargets {
        Require.text("name", name);
        Require.within("throttledShare", throttledShare, 0, 1);
    }
}
