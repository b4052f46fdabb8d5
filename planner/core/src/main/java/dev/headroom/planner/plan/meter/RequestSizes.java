package dev.headroom.planner.plan.meter;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.request.Horizon;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * How many requests the input tokens of an hour are: over the mean input of a request in the history, longer or shorter as its owners
 * expect. A demand does not forecast sizes, so that a history of mixed sizes has more requests in some minutes and fewer in others.
 */
public final class RequestSizes {

    private final double[] requestsPerInput;

    private RequestSizes(double[] requestsPerInput) {
        this.requestsPerInput = requestsPerInput;
    }

    /** Of every hour of a horizon. */
    public static RequestSizes of(DemandCurve demand, Horizon horizon) {
        return new RequestSizes(IntStream.range(0, horizon.hours())
                .mapToDouble(hour -> demand.inputPerRequest(horizon.start().plus(Duration.ofHours(hour))))
                .map(input -> input > 0 ? 1 / input : 0)
                .toArray());
    }

    /** Requests in a minute of an hour, counted from the start of the horizon; 0 where requests have no input tokens. */
    public double requests(int hour, double inputTokens) {
        return inputTokens * requestsPerInput[hour];
    }
}
