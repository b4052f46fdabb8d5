package dev.headroom.planner.capacity;

import java.util.List;

/**
 * How latency rises with what is asked of an endpoint, the median first and then the 95th percentile; a list is empty where the
 * run has not enough to fit one.
 *
 * @param timePerToken a request's mean time between output tokens over requests in flight: a line
 * @param timeToFirstToken from the intended start, over input tokens of a request, at light load: flat to a knee, then a line
 */
public record LatencyCurves(List<LatencyCurve> timePerToken, List<LatencyCurve> timeToFirstToken) {

    public LatencyCurves {
        timePerToken = List.copyOf(timePerToken);
        timeToFirstToken = List.copyOf(timeToFirstToken);
    }

    boolean isEmpty() {
        return timePerToken.isEmpty() && timeToFirstToken.isEmpty();
    }
}
