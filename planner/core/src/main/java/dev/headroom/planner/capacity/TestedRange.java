package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a load test tried, whatever came of it: nothing is known of other requests, nor of much more load.
 *
 * @param inputPerRequest mean input tokens of a request that was answered, 0 or above
 * @param outputPerRequest mean output tokens likewise
 * @param most tokens a minute of the level that carried most
 * @param concurrency requests in flight in it
 */
public record TestedRange(double inputPerRequest, double outputPerRequest, TokenRates most, double concurrency) {

    /** So many times the largest load tested a curve is still read, and no further: the reach of the scalability law. */
    public static final double REACH = 1.3;

    /** @throws IllegalArgumentException where a figure is negative */
    public TestedRange {
        Require.notNegative("input tokens of a request", inputPerRequest);
        Require.notNegative("output tokens of a request", outputPerRequest);
        Require.notNegative("requests in flight", concurrency);
    }

    /** Of the endpoints of units, taken together; empty where none answered. */
    public static Optional<TestedRange> ofUnits(CapacityCurve capacity) {
        return of(capacity, Endpoint.Provisioned.class);
    }

    /** Of the endpoints on demand likewise. */
    public static Optional<TestedRange> ofOnDemand(CapacityCurve capacity) {
        return of(capacity, Endpoint.OnDemand.class);
    }

    private static Optional<TestedRange> of(CapacityCurve capacity, Class<? extends Endpoint> kind) {
        List<LevelSummary> levels = capacity.endpoints().stream()
                .filter(endpoint -> kind.isInstance(endpoint.run().endpoint()))
                .flatMap(endpoint -> endpoint.levels().stream())
                .filter(level -> level.requestsPerSecond() > 0)
                .toList();
        double requests = levels.stream()
                .mapToDouble(level -> level.requestsPerSecond() * level.seconds())
                .sum();
        return levels.stream()
                .max(Comparator.comparingDouble(level ->
                        level.tokens().inputPerMinute() + level.tokens().outputPerMinute()))
                .map(most -> new TestedRange(
                        levels.stream()
                                        .mapToDouble(level -> level.tokens().inputPerMinute() * level.seconds() / 60)
                                        .sum()
                                / requests,
                        levels.stream()
                                        .mapToDouble(level -> level.tokens().outputPerMinute() * level.seconds() / 60)
                                        .sum()
                                / requests,
                        most.tokens(),
                        most.concurrency()));
    }

    /** How many times the largest load a stream is, in the direction in which it is larger; infinite where none of it was tested. */
    public double times(TokenRates stream) {
        return Math.max(
                ratio(stream.inputPerMinute(), most.inputPerMinute()),
                ratio(stream.outputPerMinute(), most.outputPerMinute()));
    }

    /** How many times as large the larger part of a request is as it was tested. */
    public double times(double input, double output) {
        return Math.max(ratio(input, inputPerRequest), ratio(output, outputPerRequest));
    }

    private static double ratio(double asked, double tested) {
        return asked > 0 ? asked / tested : 0;
    }
}
