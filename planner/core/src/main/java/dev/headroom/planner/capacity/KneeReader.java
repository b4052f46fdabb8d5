package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.MeteredLevels.Placed;
import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.quantity.TokenRates;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds the first limit that a rising load meets, and what came through there. */
final class KneeReader {

    /** The largest share of throttled attempts at which an endpoint still counts as carrying the load. */
    static final double THROTTLED_SHARE = 0.01;

    /** The largest share of requests that may fail in any way, throttled to their end included. */
    static final double FAILED_SHARE = 0.01;

    private final LatencyTarget target;
    private final int units;

    /** Rates are by the unit, of which so many were measured. */
    KneeReader(LatencyTarget target, int units) {
        this.target = target;
        this.units = units;
    }

    /** Where the first limit is met, per unit. */
    record Knee(double concurrency, TokenRates rates, Limit limit) {}

    /** How far the load may rise until one of the limits is met, and whether it is met at all. */
    private record Reach(Limit limit, double concurrency, boolean isMet) {

        static Reach of(Limit limit, List<Placed> rising, ToDoubleFunction<MeteredLevel> value, double most) {
            RisingCurve curve = RisingCurve.through(
                    each(rising, Placed::concurrency), each(rising, placed -> value.applyAsDouble(placed.level())));
            return new Reach(limit, curve.lastAtMost(most), curve.exceeds(most));
        }
    }

    /** The knee of these levels. */
    Knee of(List<MeteredLevel> seen) {
        List<Placed> rising = MeteredLevels.rising(seen);
        List<Placed> answered =
                rising.stream().filter(placed -> placed.level().hasAnswers()).toList();
        double q = target.quantile();
        double first = target.timeToFirstToken().toNanos() / 1e6;
        double whole = target.endToEnd().toNanos() / 1e6;
        List<Reach> reaches = List.of(
                Reach.of(Limit.TIME_TO_FIRST_TOKEN, answered, level -> level.firstTokenMillis(q), first),
                Reach.of(Limit.END_TO_END, answered, level -> level.endToEndMillis(q), whole),
                Reach.of(Limit.THROTTLES, rising, MeteredLevel::throttledShare, THROTTLED_SHARE),
                Reach.of(Limit.FAILURES, rising, MeteredLevel::failedShare, FAILED_SHARE));
        double concurrency =
                reaches.stream().mapToDouble(Reach::concurrency).min().orElseThrow();
        Limit limit = reaches.stream()
                .filter(reach -> reach.isMet() && reach.concurrency() == concurrency)
                .map(Reach::limit)
                .findFirst()
                .orElse(Limit.NOT_REACHED);
        return new Knee(concurrency, tokensAt(concurrency, answered), limit);
    }

    /** Tokens per minute of one unit at a concurrency, along the straight line between the levels round it. */
    private TokenRates tokensAt(double concurrency, List<Placed> rising) {
        TokenRates below = TokenRates.NONE;
        double from = 0;
        for (Placed placed : rising) {
            double to = placed.concurrency();
            TokenRates here = placed.level().tokens();
            if (concurrency <= to) {
                double share = to > from ? (concurrency - from) / (to - from) : 1;
                return below.times(1 - share).plus(here.times(share)).times(1.0 / units);
            }
            below = here;
            from = to;
        }
        return below.times(1.0 / units);
    }

    private static double[] each(List<Placed> levels, ToDoubleFunction<Placed> value) {
        return levels.stream().mapToDouble(value).toArray();
    }
}
