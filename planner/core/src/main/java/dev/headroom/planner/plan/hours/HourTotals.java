package dev.headroom.planner.plan.hours;

import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.reading.ScheduledReplay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One month by the hour of the week and the number of units: what is left on demand, over all futures, and what is missed of promises in those
 * that a bound looks at.
 */
final class HourTotals {

    /** Futures that are held in memory at once, before they are added up. */
    private static final int AT_ONCE = 16;

    private final double[][] usd;
    private final List<Map<Integer, double[][]>> missed;

    private HourTotals(double[][] usd, List<Map<Integer, double[][]>> missed) {
        this.usd = usd;
        this.missed = missed;
    }

    /**
     * Reads every minute that was kept of a month, against 0 to so many units.
     *
     * @param weights what each future counts in the dollars
     */
    static HourTotals of(
            ScheduledReplay replay, int month, int mostUnits, double[] weights, List<HourPromise> promises) {
        double[][] usd = new double[HourWeek.HOURS][mostUnits + 1];
        List<Map<Integer, double[][]>> missed = new ArrayList<>();
        promises.forEach(promise -> missed.add(new HashMap<>()));
        for (int first = 0; first < weights.length; first += AT_ONCE) {
            List<List<SpillTotals>> read = IntStream.range(first, Math.min(weights.length, first + AT_ONCE))
                    .parallel()
                    .mapToObj(future -> replay.hours(future, month, mostUnits))
                    .toList();
            for (int i = 0; i < read.size(); i++) {
                add(usd, read.get(i), weights[first + i]);
                for (int p = 0; p < missed.size(); p++) {
                    HourPromise promise = promises.get(p);
                    if (promise.worst().contains(first + i)) {
                        missed.get(p).put(first + i, byUnits(read.get(i), promise.missed()));
                    }
                }
            }
        }
        return new HourTotals(usd, missed);
    }

    private static void add(double[][] sum, List<SpillTotals> hours, double weight) {
        for (int hour = 0; hour < sum.length; hour++) {
            for (int units = 0; units < sum[hour].length; units++) {
                sum[hour][units] += weight * hours.get(hour).spillUsd(units);
            }
        }
    }

    private static double[][] byUnits(List<SpillTotals> hours, HourPromise.Amount amount) {
        return hours.stream()
                .map(totals -> IntStream.rangeClosed(0, totals.mostUnits())
                        .mapToDouble(units -> amount.of(totals, units))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** US dollars on demand by hour of the week and units, over all weeks of the month and weighed over the futures; not copied. */
    double[][] usd() {
        return usd;
    }

    /** Tokens that one of its worst futures misses of a promise, by hour of the week and units, over all weeks of the month. */
    double[][] missed(int promise, int future) {
        return Objects.requireNonNull(missed.get(promise).get(future));
    }
}
