package dev.headroom.planner.plan.hours;

import dev.headroom.planner.plan.meter.SpillMeter;
import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.reading.ScheduledReplay;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.CommitmentTerm;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What each hour of the week costs on demand and how much of it breaks a promise, by month and number of units, on the mean over the
 * futures; beside what a unit without commitment costs in it.
 */
final class HourCosts {

    /** What a month's hour of the week is, over all of its weeks. */
    @SuppressWarnings("ArrayRecordComponent") // made and read inside this class only
    private record Cell(int hours, double[] spillUsd, double[] missedTokens) {}

    private final double usdPerHour;
    private final List<List<Cell>> months;
    private final int[] first;

    private HourCosts(double usdPerHour, List<List<Cell>> months, int[] first) {
        this.usdPerHour = usdPerHour;
        this.months = months;
        this.first = first;
    }

    static HourCosts of(
            PlanRequest request, Horizon horizon, ScheduledReplay replay, int mostUnits, boolean prioritises) {
        double usdPerHour = Objects.requireNonNull(request.prices().units().get(CommitmentTerm.NO_COMMITMENT))
                .usdPerHour()
                .doubleValue();
        int[] first = horizon.edges().stream().mapToInt(HourWeek::hourOfWeek).toArray();
        List<List<Cell>> months = IntStream.range(0, horizon.periods())
                .parallel()
                .mapToObj(month -> cells(horizon, replay, month, mostUnits, prioritises))
                .toList();
        return new HourCosts(usdPerHour, months, first);
    }

    /** On the Priority tier nothing is late, and what would be costs its premium. */
    private static List<Cell> cells(
            Horizon horizon, ScheduledReplay replay, int month, int mostUnits, boolean prioritises) {
        SpillMeter[] meters = replay.meters(month, mostUnits);
        int[] hours = new int[HourWeek.HOURS];
        int first = HourWeek.hourOfWeek(horizon.edges().get(month));
        for (int hour = 0; hour < horizon.hoursOf(month); hour++) {
            hours[(first + hour) % HourWeek.HOURS]++;
        }
        return IntStream.range(0, HourWeek.HOURS)
                .mapToObj(hour -> {
                    SpillTotals totals = meters[hour].totals(replay.minutesEach());
                    double[] usd = new double[mostUnits + 1];
                    double[] missed = new double[mostUnits + 1];
                    for (int units = 0; units <= mostUnits; units++) {
                        double premium = prioritises ? totals.premiumUsd(units) : 0;
                        double late = prioritises ? 0 : totals.lateTokens(units);
                        usd[units] = (totals.spillUsd(units) + premium) / replay.futures();
                        missed[units] = (totals.throttledTokens(units) + late) / replay.futures();
                    }
                    return new Cell(hours[hour], usd, missed);
                })
                .toList();
    }

    int mostUnits() {
        return months.get(0).get(0).spillUsd().length - 1;
    }

    /** Of one unit without commitment. */
    double usdPerHour() {
        return usdPerHour;
    }

    /** The hours of the week in which the n-th unit pays in a month, where dollars of units and missed tokens are weighed so. */
    boolean[] paid(int month, int unit, Weights weights) {
        List<Cell> cells = months.get(month);
        double[] net = new double[HourWeek.HOURS];
        double[] start = new double[HourWeek.HOURS];
        double price = usdPerHour * weights.price();
        for (int i = 0; i < HourWeek.HOURS; i++) {
            Cell cell = cells.get((first[month] + i) % HourWeek.HOURS);
            double avoided = cell.spillUsd()[unit - 1] - cell.spillUsd()[unit];
            double kept = cell.missedTokens()[unit - 1] - cell.missedTokens()[unit];
            net[i] = cell.hours() * price - avoided - weights.usdPerMissedToken() * kept;
            start[i] = cell.hours() * price * HourSchedule.START_HOURS;
        }
        boolean[] fromFirst = PaidHours.of(net, start, price * HourSchedule.START_HOURS);
        boolean[] fromMonday = new boolean[HourWeek.HOURS];
        for (int i = 0; i < HourWeek.HOURS; i++) {
            fromMonday[(first[month] + i) % HourWeek.HOURS] = fromFirst[i];
        }
        return fromMonday;
    }

    /** US dollars on demand in a month with so many units by the hour of the week. */
    double spillUsd(int month, int[] units) {
        List<Cell> cells = months.get(month);
        return IntStream.range(0, HourWeek.HOURS)
                .mapToDouble(hour -> cells.get(hour).spillUsd()[Math.min(mostUnits(), units[hour])])
                .sum();
    }

    /**
     * How a schedule is weighed.
     *
     * @param price how many times its price a unit's hour counts, to keep a budget
     * @param usdPerMissedToken what a token beyond the promise counts besides its price, to keep the promise
     */
    record Weights(double price, double usdPerMissedToken) {
        static final Weights MONEY = new Weights(1, 0);
    }
}
