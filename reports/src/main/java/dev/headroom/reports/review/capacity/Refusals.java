package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one endpoint was asked and refused, level by level.
 *
 * @param measured the endpoint
 * @param levels those in which anything was tried, by attempts a second
 */
record Refusals(EndpointCapacity measured, List<LevelSummary> levels) {

    /** A share of refused attempts up to this is no onset yet: the limit of {@code THROTTLES} of a unit. */
    static final double ONSET = 0.01;

    private static final double MINUTE_SECONDS = 60;

    static Refusals of(EndpointCapacity measured) {
        return new Refusals(
                measured,
                measured.levels().stream()
                        .filter(level -> level.attempts().all() > 0)
                        .sorted(Comparator.comparingDouble(Refusals::tried))
                        .toList());
    }

    boolean any() {
        return levels.stream().anyMatch(level -> level.attempts().throttled() > 0);
    }

    /** Attempts a second, however they ended. */
    static double tried(LevelSummary level) {
        return level.attempts().all() / level.seconds();
    }

    /** Attempts a second that were not refused. */
    static double accepted(LevelSummary level) {
        return (level.attempts().all() - level.attempts().throttled()) / level.seconds();
    }

    /** The last level in order before the first that is refused more than {@link #ONSET} of its attempts. */
    Optional<LevelSummary> before() {
        return levels.stream().takeWhile(level -> !isRefused(level)).reduce((first, second) -> second);
    }

    /** The first level that is refused more than {@link #ONSET} of its attempts. */
    Optional<LevelSummary> onset() {
        return levels.stream().filter(Refusals::isRefused).findFirst();
    }

    private static boolean isRefused(LevelSummary level) {
        return level.attempts().throttledShare() > ONSET;
    }

    double mostAccepted() {
        return levels.stream().mapToDouble(Refusals::accepted).max().orElse(0);
    }

    /**
     * The requests a second that a quota settles at, for requests as this run's: of tokens or of requests, whichever is fewer. Empty of
     * a purchase, which has no such quota, and where nothing was answered.
     */
    OptionalDouble allowed(OnDemandQuota quota) {
        double answered = levels.stream()
                .mapToDouble(level -> level.requestsPerSecond() * level.seconds())
                .sum();
        if (answered == 0 || measured.run().endpoint() instanceof Endpoint.Provisioned) {
            return OptionalDouble.empty();
        }
        double input = levels.stream()
                .mapToDouble(level -> level.tokens().inputPerMinute() * level.seconds() / MINUTE_SECONDS)
                .sum();
        double output = levels.stream()
                .mapToDouble(level -> level.tokens().outputPerMinute() * level.seconds() / MINUTE_SECONDS)
                .sum();
        double perRequest = quota.use(new TokenRates(input / answered, output / answered));
        double perMinute = Math.min(
                quota.tokensPerMinute() / perRequest, quota.requestsPerMinute().orElse(Double.MAX_VALUE));
        return OptionalDouble.of(perMinute / MINUTE_SECONDS);
    }
}
