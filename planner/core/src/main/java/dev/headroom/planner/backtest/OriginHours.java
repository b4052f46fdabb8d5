package dev.headroom.planner.backtest;

import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.HourUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The hours before one origin and those of the horizon behind it. */
final class OriginHours {

    private static final int WEEK = 168;
    private static final int DAY = 24;

    private final List<HourUsage> hours;
    private final Instant origin;
    private final int known;
    private final int ahead;

    OriginHours(List<HourUsage> hours, Instant origin, Duration horizon) {
        this.hours = hours;
        this.origin = origin;
        known = Math.toIntExact(Duration.between(hours.get(0).hour(), origin).toHours());
        ahead = Math.toIntExact(horizon.toHours());
    }

    /** The mean rate of a future in one of its hours. */
    @FunctionalInterface
    interface HourOfFuture {
        double perMinute(Future future, int hour);
    }

    StreamScores scores(ToDoubleFunction<HourUsage> stream, List<Future> futures, HourOfFuture rate) {
        double[] all = new double[known + ahead];
        Arrays.fill(all, Double.NaN);
        for (HourUsage hour : hours) {
            int place = Math.toIntExact(Duration.between(origin, hour.hour()).toHours()) + known;
            if (place < all.length) {
                all[place] = stream.applyAsDouble(hour);
            }
        }
        double[] before = Arrays.copyOf(all, known);
        double[] came = Arrays.copyOfRange(all, known, all.length);
        int season = known > 2 * WEEK ? WEEK : DAY;
        double scale = Rivals.scale(before, season);
        return new StreamScores(
                Score.of(QuantileForecast.ofPaths(paths(futures, rate)), came, scale),
                Score.of(Rivals.seasonalNaive(before, ahead, season), came, scale),
                Score.of(Rivals.flat(before, ahead), came, scale));
    }

    private List<double[]> paths(List<Future> futures, HourOfFuture rate) {
        return futures.stream()
                .map(future -> IntStream.range(0, ahead)
                        .mapToDouble(hour -> rate.perMinute(future, hour))
                        .toArray())
                .toList();
    }
}
