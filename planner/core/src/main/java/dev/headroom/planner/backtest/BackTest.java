package dev.headroom.planner.backtest;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFit;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.demand.HistoryRule;
import dev.headroom.planner.demand.Holidays;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.demand.HourlyUsage;
import dev.headroom.planner.demand.NotEnoughData;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What forecasts over one term would have been worth, had they been made at earlier instants of the history, each of what lies
 * before it only.
 *
 * @param term that was forecast over
 * @param horizon its length
 * @param origins the instants, in order of time
 * @param independent how many of them have horizons that do not overlap: what coverage can be judged by
 * @param input scores of input tokens
 * @param output scores of output tokens
 */
public record BackTest(
        CommitmentTerm term,
        Duration horizon,
        List<Instant> origins,
        int independent,
        StreamScores input,
        StreamScores output)
        implements BackTestResult {

    private static final int MOST_ORIGINS = 12;
    private static final int FUTURES = 300;

    /** Days of 24 hours; a month has 30 here and six have 182, so that all origins have the same. */
    private static final Duration ONE_MONTH = Duration.ofDays(30);

    private static final Duration SIX_MONTHS = Duration.ofDays(182);

    public BackTest {
        origins = List.copyOf(origins);
    }

    /** How long a horizon stands for a term; without commitment, a week. */
    public static Duration horizon(CommitmentTerm term) {
        return switch (term) {
            case NO_COMMITMENT -> Duration.ofDays(7);
            case ONE_MONTH -> ONE_MONTH;
            case SIX_MONTHS -> SIX_MONTHS;
        };
    }

    /**
     * Runs the test: up to twelve origins, at least a quarter of the horizon apart, the first when there was as much history as
     * the term needs.
     *
     * @param holidays days unlike the others, that every origin knows
     * @param seed of the futures
     * @return the scores, or how long the history must be
     */
    public static BackTestResult run(
            UsageHistory history, ZoneId zone, Holidays holidays, CommitmentTerm term, long seed) {
        return run(history, zone, holidays, term, seed, new Work());
    }

    /** The same, telling how far it is: each origin with the length of what lies before it. */
    public static BackTestResult run(
            UsageHistory history, ZoneId zone, Holidays holidays, CommitmentTerm term, long seed, Work work) {
        Duration horizon = horizon(term);
        Duration needed = HistoryRule.needed(term).plus(horizon);
        Duration span = Duration.between(history.start(), history.end());
        if (span.compareTo(needed) < 0) {
            return new NotTested(new NotEnoughData("a back-test over a term of " + term.label(), span, needed));
        }
        List<Instant> origins = origins(history, needed, span, horizon);
        Optional<StreamScores> input = Optional.empty();
        Optional<StreamScores> output = Optional.empty();
        List<Instant> tested = new ArrayList<>();
        List<HourUsage> hours = HourlyUsage.of(history);
        origins.forEach(origin -> work.expect(hoursBefore(history, origin)));
        for (Instant origin : origins) {
            DemandFit fit = DemandFitter.fit(before(history, origin), zone, horizon, holidays);
            if (fit instanceof DemandCurve curve) {
                OriginHours at = new OriginHours(hours, origin, horizon);
                List<Future> futures = futures(curve, origin, horizon, seed);
                StreamScores in = at.scores(hour -> hour.rates().inputPerMinute(), futures, Future::inputPerMinute);
                StreamScores out = at.scores(hour -> hour.rates().outputPerMinute(), futures, Future::outputPerMinute);
                input = Optional.of(input.map(sum -> sum.plus(in)).orElse(in));
                output = Optional.of(output.map(sum -> sum.plus(out)).orElse(out));
                tested.add(origin);
            }
            work.done(hoursBefore(history, origin));
        }
        if (input.isEmpty() || output.isEmpty()) {
            return new NotTested(new NotEnoughData(
                    "a back-test, for which whole weeks must be observed,", history.observed(), needed));
        }
        return new BackTest(term, horizon, tested, independent(tested, horizon), input.get(), output.get());
    }

    private static double hoursBefore(UsageHistory history, Instant origin) {
        return Duration.between(history.start(), origin).toHours();
    }

    private static List<Instant> origins(UsageHistory history, Duration needed, Duration span, Duration horizon) {
        long room = span.minus(needed).toHours();
        long quarters = room / Math.max(1, horizon.toHours() / 4);
        int count = (int) Math.min(MOST_ORIGINS, quarters + 1);
        Instant last = Futures.floorHour(history.end()).minus(horizon);
        return IntStream.range(0, count)
                .mapToObj(i -> last.minus(Duration.ofHours(count == 1 ? 0 : room * (count - 1 - i) / (count - 1))))
                .toList();
    }

    /** Greedily from the first: none begins before the last one counted has ended. */
    private static int independent(List<Instant> origins, Duration horizon) {
        int count = 0;
        Instant free = Instant.MIN;
        for (Instant origin : origins) {
            if (!origin.isBefore(free)) {
                count++;
                free = origin.plus(horizon);
            }
        }
        return count;
    }

    private static UsageHistory before(UsageHistory history, Instant origin) {
        List<UsageInterval> known = history.intervals().stream()
                .filter(interval -> !interval.end().isAfter(origin))
                .toList();
        return new UsageHistory(history.modelId(), history.workload(), List.of(), known);
    }

    private static List<Future> futures(DemandCurve curve, Instant origin, Duration horizon, long seed) {
        Futures futures = new Futures(curve, origin, Math.toIntExact(horizon.toHours()), seed);
        return IntStream.range(0, FUTURES).mapToObj(futures::draw).toList();
    }
}
