package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The largest stream that on demand answered within the target, where a larger one was seen to be answered later. On demand is no
 * carrier for more than that, whatever its quota.
 *
 * @param quantile the share of requests that must keep the target
 * @param concurrency requests in flight at which it is met
 * @param rates tokens per minute that came through there; none where even the lowest load was late
 * @param limit which of the target's times is met there
 */
public record OnDemandReach(double quantile, double concurrency, TokenRates rates, UnitCapacity.Limit limit) {

    private static final Set<UnitCapacity.Limit> LATE =
            Set.of(UnitCapacity.Limit.TIME_TO_FIRST_TOKEN, UnitCapacity.Limit.END_TO_END);

    /** @throws IllegalArgumentException where the quantile is not a share or the concurrency negative */
    public OnDemandReach {
        Require.that(quantile > 0 && quantile < 1, "quantile is " + quantile + ", must be above 0 and below 1");
        Require.notNegative("concurrency", concurrency);
    }

    /** Empty where the run was not on demand, nothing was answered, or no load was too large for the target's times. */
    static Optional<OnDemandReach> of(Measurements measurements, LatencyTarget target) {
        List<MeteredLevel> levels = MeteredLevels.of(measurements);
        if (!(measurements.run().endpoint() instanceof Endpoint.OnDemand)
                || levels.stream().noneMatch(MeteredLevel::hasAnswers)) {
            return Optional.empty();
        }
        KneeReader.Knee knee = new KneeReader(target, 1).of(levels);
        return LATE.contains(knee.limit())
                ? Optional.of(new OnDemandReach(target.quantile(), knee.concurrency(), knee.rates(), knee.limit()))
                : Optional.empty();
    }

    /** In words, for a plan that counts what is beyond as late. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "on demand was seen to keep the latency target up to %,.0f input and %,.0f output tokens a minute (%s met at"
                        + " %.0f requests in flight); what spills beyond counts as late",
                rates.inputPerMinute(),
                rates.outputPerMinute(),
                limit.label(),
                concurrency);
    }
}
