package dev.headroom.planner.plan.request;

import dev.headroom.planner.quantity.Require;

/**
 * What is said of the Priority tier's latency. No load test of ours measures it, so it is an assumption with a name to it.
 *
 * @param keepsLatency whether a request on it is answered within the latency target, whatever the load
 * @param saidBy who says so
 */
public record PriorityTier(boolean keepsLatency, String saidBy) {

    /** @throws IllegalArgumentException where nobody says so */
    public PriorityTier {
        Require.text("saidBy", saidBy);
    }
}
