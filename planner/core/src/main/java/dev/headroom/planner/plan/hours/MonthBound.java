package dev.headroom.planner.plan.hours;

import dev.headroom.planner.plan.purchase.HourWeek;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What one month costs at least beside units held all along, by their number, with whatever further units by the hour of the week.
 *
 * <p>The hours of each further unit are chosen by themselves: with money alone that is exact, and it is never more than what they cost
 * together. Whatever keeps a promise in k of F futures keeps it in one at least of any F - k + 1; so of what it costs at least to keep it in
 * one future, by future, the k-th smallest is a bound. In one future what is missed is a sum over the hours, weighed against money by a
 * multiplier: whatever it is, the least of both together is a bound, and the highest is taken.
 *
 * @see "A. M. Geoffrion, Lagrangean relaxation for integer programming, Mathematical Programming Study 2 (1974)"
 */
final class MonthBound {

    /** A missed token counts a quarter of its price, and by steps up to 4,096 times it. */
    private static final double LEAST_TIMES = 0.25;

    private static final int MULTIPLIERS = 29;
    private static final double STEP = Math.sqrt(2);

    private final MonthHours hours;
    private final double[] left;
    private final double[][] hourly;
    private final int most;
    private final int cap;
    private final double[] money;
    private final double[] least;

    /**
     * Money alone, without a promise.
     *
     * @param left US dollars that are left by the token beside so many units held all along
     * @param hourly the same of the tokens that cannot wait, by hour of the week and units
     * @param most units that may be held at once
     * @param cap further units that may be held at once
     */
    MonthBound(MonthHours hours, double[] left, double[][] hourly, int most, int cap) {
        this.hours = hours;
        this.left = left;
        this.hourly = hourly;
        this.most = most;
        this.cap = cap;
        this.money = usd(left, hourly, new double[0][], 0);
        this.least = money.clone();
    }

    /** In US dollars by the number of units held all along. */
    double[] least() {
        return Arrays.stream(least).map(usd -> Math.max(0, usd)).toArray();
    }

    /**
     * With a promise that units owned do not keep.
     *
     * @param number which one of the totals' it is
     * @param usdPerToken the mean price of a token, to weigh those missed by
     */
    void promise(HourPromise promise, HourTotals totals, int number, double usdPerToken) {
        double[][] each = promise.worst().stream()
                .parallel()
                .map(future -> keeping(
                        IntStream.range(0, left.length)
                                .mapToDouble(held -> promise.excessTokens(future, held))
                                .toArray(),
                        totals.missed(number, future),
                        usdPerToken))
                .toArray(double[][]::new);
        // In the futures that are not looked at money alone counts, which is never more.
        for (int held = 0; held < least.length; held++) {
            int units = held;
            double[] bounds =
                    Arrays.stream(each).mapToDouble(usd -> usd[units]).sorted().toArray();
            least[held] = Math.max(least[held], bounds[bounds.length - 1 - promise.breaking()]);
        }
    }

    /** What is paid at least where one future keeps its promise. */
    private double[] keeping(double[] excess, double[][] missed, double usdPerToken) {
        double[] best = money.clone();
        for (int i = 0; i < MULTIPLIERS; i++) {
            raise(best, excess, missed, usdPerToken * LEAST_TIMES * Math.pow(STEP, i));
        }
        return best;
    }

    private void raise(double[] best, double[] excess, double[][] missed, double usdPerToken) {
        double[] beside = new double[left.length];
        for (int held = 0; held < beside.length; held++) {
            beside[held] = left[held] + usdPerToken * excess[held];
        }
        double[] usd = usd(beside, hourly, missed, usdPerToken);
        for (int held = 0; held < best.length; held++) {
            best[held] = Math.max(best[held], usd[held]);
        }
    }

    /** What is beside units held all along, less what the best hours of all further units take off. */
    private double[] usd(double[] beside, double[][] usd, double[][] missed, double usdPerToken) {
        double[] further = new double[most + 1];
        double[] takenOff = new double[HourWeek.HOURS];
        for (int unit = 1; unit <= most; unit++) {
            for (int hour = 0; hour < takenOff.length; hour++) {
                double tokens = missed.length == 0 ? 0 : missed[hour][unit - 1] - missed[hour][unit];
                takenOff[hour] = usd[hour][unit - 1] - usd[hour][unit] + usdPerToken * tokens;
            }
            further[unit] = hours.leastUsd(takenOff);
        }
        double[] sum = beside.clone();
        for (int held = 0; held < sum.length; held++) {
            for (int unit = held + 1; unit <= Math.min(most, held + cap); unit++) {
                sum[held] += further[unit];
            }
        }
        return sum;
    }
}
