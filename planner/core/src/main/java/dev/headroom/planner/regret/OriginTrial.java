package dev.headroom.planner.regret;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One origin: what is known there, and the term behind it.
 *
 * @param origin the instant, a whole number of hours behind the start of the history
 * @param before the history up to it
 * @param hours the observed hours of the whole history
 * @param ahead hours of the term
 */
record OriginTrial(Instant origin, UsageHistory before, List<HourUsage> hours, int ahead) {

    private static final int FUTURES = 60;

    /** The regret of every rule at every ratio, ratio by ratio. */
    record Outcome(Instant origin, List<Double> regrets) {}

    static OriginTrial at(Instant origin, UsageHistory history, List<HourUsage> hours, Duration horizon) {
        Instant hour = Futures.floorHour(origin);
        UsageHistory before = new UsageHistory(
                history.modelId(),
                history.workload(),
                List.of(),
                history.intervals().stream()
                        .filter(interval -> !interval.end().isAfter(hour))
                        .toList());
        return new OriginTrial(hour, before, hours, Math.toIntExact(horizon.toHours()));
    }

    /** Empty where there is no demand curve or nothing was observed of late, or no token was asked for in the term: then hindsight pays nothing. */
    Optional<Outcome> judge(Stakes stakes) {
        double[] known = need(stakes.need(), hours.get(0).hour(), origin);
        double[] term = need(stakes.need(), origin, origin.plus(Duration.ofHours(ahead)));
        if (before.total().inputTokens() + before.total().outputTokens() == 0 || !(sum(term) > 0)) {
            return Optional.empty();
        }
        if (DemandFitter.fit(before, stakes.zone(), Duration.ofHours(ahead), stakes.holidays())
                instanceof DemandCurve curve) {
            Known all = new Known(known, ahead, stakes.increment(), pooled(curve, stakes));
            return Optional.of(all)
                    .filter(Known::hasLookBack)
                    .map(seen -> new Outcome(
                            origin,
                            stakes.ratios().stream()
                                    .flatMap(ratio -> regrets(seen, term, ratio).stream())
                                    .toList()));
        }
        return Optional.empty();
    }

    private static double sum(double[] need) {
        return Arrays.stream(CommitmentCost.observed(need)).sum();
    }

    private static List<Double> regrets(Known known, double[] term, double ratio) {
        double hindsight = CommitmentCost.of(term, CommitmentCost.cheapest(term, ratio, known.increment()), ratio);
        return CommitmentRule.all().stream()
                .map(rule -> rule.cost(known, term, ratio) / hindsight - 1)
                .toList();
    }

    private double[] need(Need need, Instant from, Instant to) {
        double[] hourly = new double[Math.toIntExact(Duration.between(from, to).toHours())];
        Arrays.fill(hourly, Double.NaN);
        for (HourUsage hour : hours) {
            if (!hour.hour().isBefore(from) && hour.hour().isBefore(to)) {
                hourly[Math.toIntExact(Duration.between(from, hour.hour()).toHours())] = need.of(hour.rates());
            }
        }
        return hourly;
    }

    private Sample pooled(DemandCurve curve, Stakes stakes) {
        Futures futures = new Futures(curve, origin, ahead, stakes.seed());
        double[] pool = new double[FUTURES * ahead];
        IntStream.range(0, FUTURES).forEach(number -> {
            Future future = futures.draw(number);
            for (int hour = 0; hour < ahead; hour++) {
                TokenRates rates = new TokenRates(future.inputPerMinute(hour), future.outputPerMinute(hour));
                pool[number * ahead + hour] = stakes.need().of(rates);
            }
        });
        return Sample.of(pool);
    }
}
