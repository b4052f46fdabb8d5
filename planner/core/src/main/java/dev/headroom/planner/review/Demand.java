package dev.headroom.planner.review;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was asked for lately, stretch by stretch.
 *
 * @param to the first instant that was not observed any more
 * @param stretches what was observed, in order of time; at least one
 * @param requests requests that were served
 * @param throttles requests that were refused
 */
public record Demand(Instant to, List<Stretch> stretches, long requests, long throttles) {

    /** How far back from its end a history is looked at: four whole weeks. */
    private static final Duration LATELY = Duration.ofDays(28);

    /** @throws IllegalArgumentException where nothing was observed */
    public Demand {
        stretches = List.copyOf(stretches);
        Require.that(!stretches.isEmpty(), "a demand has nothing that was observed");
    }

    /**
     * A stretch of time with its mean stream.
     *
     * @param minutes its length, above 0
     * @param rates the stream
     */
    public record Stretch(double minutes, TokenRates rates) {

        /** @throws IllegalArgumentException where it has no length */
        public Stretch {
            Require.positive("minutes of a stretch", minutes);
        }
    }

    /** The last four weeks of a history, as fine as it is. */
    public static Demand of(UsageHistory history) {
        Instant from = history.end().minus(LATELY);
        var lately = history.intervals().stream()
                .filter(interval -> !interval.start().isBefore(from))
                .toList();
        var used = lately.isEmpty() ? history.intervals() : lately;
        return new Demand(
                history.end(),
                used.stream()
                        .map(interval -> new Stretch(
                                interval.minutes(),
                                new TokenRates(
                                        interval.counts().inputTokens() / interval.minutes(),
                                        interval.counts().outputTokens() / interval.minutes())))
                        .toList(),
                used.stream()
                        .mapToLong(interval -> interval.counts().requests())
                        .sum(),
                used.stream()
                        .mapToLong(interval -> interval.counts().throttles())
                        .sum());
    }

    /** The last four weeks of hours that a demand curve was fitted to; it has no refusals. */
    public static Demand of(DemandCurve curve) {
        Instant from = curve.historyEnd().minus(LATELY);
        var lately = curve.history().stream()
                .filter(hour -> !hour.hour().isBefore(from))
                .toList();
        var used = lately.isEmpty() ? curve.history() : lately;
        double input = used.stream()
                .mapToDouble(hour -> 60 * hour.rates().inputPerMinute())
                .sum();
        return new Demand(
                curve.historyEnd(),
                used.stream().map(hour -> new Stretch(60, hour.rates())).toList(),
                curve.meanInputPerRequest() > 0 ? Math.round(input / curve.meanInputPerRequest()) : 0,
                0);
    }

    double minutes() {
        return stretches.stream().mapToDouble(Stretch::minutes).sum();
    }

    /** Requests for an input token, on the mean; 0 where none were counted. */
    double requestsPerInput() {
        double input = stretches.stream()
                .mapToDouble(stretch -> stretch.minutes() * stretch.rates().inputPerMinute())
                .sum();
        return input > 0 ? requests / input : 0;
    }

    double refusedShare() {
        return throttles == 0 ? 0 : (double) throttles / (requests + throttles);
    }
}
