package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.Require;

/**
 * How large single requests are, as far as a demand knows it.
 *
 * @param meanInput mean input tokens, above 0
 * @param spread standard deviation of the logarithm of a request's size, input and output alike, 0 or above; 0 for requests that are
 *     all of one size within their minute
 */
public record RequestMix(double meanInput, double spread) {

    /** @throws IllegalArgumentException where a figure is out of its range */
    public RequestMix {
        Require.positive("mean input tokens of a request", meanInput);
        Require.within("spread of request sizes", spread, 0, 3);
    }
}
