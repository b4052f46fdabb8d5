package dev.headroom.planner.replay;

import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A stream that met an allowance.
 *
 * @param stream what came
 * @param spilled what was not admitted, in order of time: whole requests, or the rest of those that were split
 */
public record Replayed(List<StreamRequest> stream, List<StreamRequest> spilled) {

    /** @throws IllegalArgumentException where nothing came */
    public Replayed {
        stream = List.copyOf(stream);
        spilled = List.copyOf(spilled);
        Require.that(!stream.isEmpty(), "a stream has no requests, nothing to replay");
    }

    /** The share of requests that spilled, in part or whole. */
    public double requestShare() {
        return spilled.size() / (double) stream.size();
    }

    /** The share of tokens that spilled. */
    public double tokenShare() {
        return share(1);
    }

    /** The share of input + output x weight that spilled: with the ratio of prices as the weight, the share of what it would cost. */
    public double share(double outputWeight) {
        Require.notNegative("weight of an output token", outputWeight);
        ToDoubleFunction<StreamRequest> weight = request -> request.input() + outputWeight * request.output();
        double all = stream.stream().mapToDouble(weight).sum();
        return all > 0 ? spilled.stream().mapToDouble(weight).sum() / all : 0;
    }
}
