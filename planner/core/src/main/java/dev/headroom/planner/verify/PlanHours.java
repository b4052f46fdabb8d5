package dev.headroom.planner.verify;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Finds hours of a plan in the futures that it was made from. Each future has a busiest hour; the future that stands for all is the one
 * whose busiest hour is the median of these.
 */
public final class PlanHours {

    private static final int DAY = 24;

    private final Future future;
    private final int number;
    private final int lead;
    private final TokenRates unit;
    private final double interactive;

    private PlanHours(Plan plan, Future future, int number, int lead) {
        this.future = future;
        this.number = number;
        this.lead = lead;
        this.unit = Standing.UnitRange.of(plan.unit()).planned();
        this.interactive = 1 - plan.rules().deferrableShare();
    }

    /**
     * Draws the futures of a plan again.
     *
     * @throws IllegalArgumentException where the demand is of another model or workload, or not that of the plan's time
     */
    public static PlanHours of(Plan plan, DemandCurve demand) {
        Require.that(
                plan.modelId().equals(demand.modelId()) && plan.workload().equals(demand.workload()),
                "the plan is of " + plan.workload() + " on " + plan.modelId() + ", the demand of " + demand.workload()
                        + " on " + demand.modelId() + "; give the demand that the plan was made from");
        Instant drawn = Futures.nextHour(demand.historyEnd());
        Require.that(
                !plan.start().isBefore(drawn),
                "the plan begins at " + plan.start() + ", the history of the demand ends later, at "
                        + demand.historyEnd() + "; give the demand that the plan was made from");
        int lead = hours(drawn, plan.start());
        Futures futures = new Futures(
                demand, drawn, hours(drawn, plan.end()), plan.rules().seed());
        int number = medianPeak(plan, futures, lead);
        return new PlanHours(plan, futures.draw(number), number, lead);
    }

    private static int hours(Instant from, Instant to) {
        return Math.toIntExact(Duration.between(from, to).toHours());
    }

    private record Peak(int number, double need) {}

    private static int medianPeak(Plan plan, Futures futures, int lead) {
        TokenRates unit = Standing.UnitRange.of(plan.unit()).planned();
        List<Peak> peaks = new ArrayList<>();
        for (int number = 0; number < plan.rules().futures(); number++) {
            Future future = futures.draw(number);
            peaks.add(new Peak(number, need(future, busiest(future, lead, future.hours(), unit), unit)));
        }
        peaks.sort(Comparator.comparingDouble(Peak::need));
        return peaks.get(peaks.size() / 2).number();
    }

    private static double need(Future future, int hour, TokenRates unit) {
        return PlanHour.need(new TokenRates(future.inputPerMinute(hour), future.outputPerMinute(hour)), unit);
    }

    private static int busiest(Future future, int from, int to, TokenRates unit) {
        int best = from;
        for (int hour = from; hour < to; hour++) {
            if (need(future, hour, unit) > need(future, best, unit)) {
                best = hour;
            }
        }
        return best;
    }

    /** The busiest hour. */
    public PlanHour peak() {
        return hour("peak", busiest(future, lead, future.hours(), unit));
    }

    /** The busiest hour of the day whose need is the median of all whole days, counted from the plan's beginning. */
    public PlanHour typical() {
        int from = medianDay();
        return hour("typical", busiest(future, from, Math.min(future.hours(), from + DAY), unit));
    }

    /** The hours of that day, in order. */
    public List<PlanHour> day() {
        int from = medianDay();
        return hours("day", from, Math.min(future.hours(), from + DAY));
    }

    private int medianDay() {
        int days = Math.max(1, (future.hours() - lead) / DAY);
        double[] needs = new double[days];
        for (int day = 0; day < days; day++) {
            needs[day] = dayNeed(day);
        }
        double median = Sample.of(needs).ranked((days + 1) / 2);
        int day = 0;
        while (needs[day] != median) {
            day++;
        }
        return lead + day * DAY;
    }

    private double dayNeed(int day) {
        double sum = 0;
        int from = lead + day * DAY;
        for (int hour = from; hour < Math.min(future.hours(), from + DAY); hour++) {
            sum += need(future, hour, unit);
        }
        return sum;
    }

    private PlanHour hour(String name, int hour) {
        return hours(name, hour, hour + 1).get(0);
    }

    private List<PlanHour> hours(String name, int from, int to) {
        TokenRates[] minutes = new TokenRates[60 * (to - from)];
        future.forEachMinute((minute, input, output) -> {
            if (minute >= 60 * from && minute < 60 * to) {
                minutes[minute - 60 * from] = new TokenRates(input * interactive, output * interactive);
            }
        });
        List<PlanHour> hours = new ArrayList<>();
        for (int hour = from; hour < to; hour++) {
            List<TokenRates> read = new ArrayList<>();
            for (int minute = 60 * (hour - from); minute < 60 * (hour - from + 1); minute++) {
                read.add(Objects.requireNonNull(minutes[minute]));
            }
            hours.add(new PlanHour(name, future.start().plus(Duration.ofHours(hour)), number, read));
        }
        return hours;
    }
}
