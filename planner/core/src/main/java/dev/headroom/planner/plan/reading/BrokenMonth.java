package dev.headroom.planner.plan.reading;

import dev.headroom.planner.quantity.Require;

/**
 * A first month in which nothing new is held although the target asks for it: what waiting costs besides money.
 *
 * @param refusedRequests requests of it that are refused at first beyond those that the best purchases leave refused, on the mean; 0 or above
 * @param assuredThrottledShare the share of its tokens refused that is not exceeded in as many futures as the rules ask for
 * @param assuredLateShare the same of tokens that on demand answers late
 */
public record BrokenMonth(double refusedRequests, double assuredThrottledShare, double assuredLateShare) {

    /** @throws IllegalArgumentException where a figure is out of its range */
    public BrokenMonth {
        Require.notNegative("refused requests", refusedRequests);
        Require.within("assured throttled share", assuredThrottledShare, 0, 1);
        Require.within("assured late share", assuredLateShare, 0, 1);
    }
}
