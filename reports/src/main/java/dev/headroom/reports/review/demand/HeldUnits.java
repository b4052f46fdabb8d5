package dev.headroom.reports.review.demand;

import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** What the units of a purchase carry that changes over time: as a line that steps where an order begins or ends, or a day does. */
final class HeldUnits {

    private static final double DAY_SECONDS = 86_400;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DAYS_OF_A_WEEK = 7;

    private final Facts facts;
    private final Purchase steady;
    private final int days;

    /** @param byWeek whether the most of a week is told, of a day otherwise */
    HeldUnits(Facts facts, boolean byWeek) {
        this.facts = facts;
        this.days = byWeek ? DAYS_OF_A_WEEK : 1;
        this.steady = facts.chosen().purchase().steady();
    }

    /** None where one number of units is held all along. */
    static List<Trace> traces(Facts facts, boolean byWeek, ToDoubleFunction<TokenRates> stream) {
        boolean changes = facts.chosen().purchase() instanceof Purchase.Scheduled
                || facts.chosen().purchase() instanceof Purchase.Mixed;
        if (!changes || facts.unit().isEmpty()) {
            return List.of();
        }
        HeldUnits held = new HeldUnits(facts, byWeek);
        double unit = stream.applyAsDouble(facts.unit().get());
        List<Trace> traces = new ArrayList<>();
        if (!held.steady.buysNothing()) {
            traces.add(new Trace.Line("units carry", held.steadily(unit), Look.line(Weight.PLAIN, Stroke.DASHED)));
        }
        if (facts.chosen().purchase() instanceof Purchase.Scheduled bought) {
            traces.add(new Trace.Line(
                    "with those by the hour",
                    held.mostOfEach(bought.hours(), unit),
                    Look.line(Weight.PLAIN, Stroke.DOTTED)));
        }
        return traces;
    }

    private List<Point> steadily(double unit) {
        List<Point> points = new ArrayList<>();
        double before = Double.NaN;
        for (Instant edge : edges()) {
            if (!Double.isNaN(before)) {
                points.add(new Point(day(edge), before));
            }
            before = edge.isBefore(facts.plan().end()) ? unit * steadyAt(edge) : before;
            points.add(new Point(day(edge), before));
        }
        return points;
    }

    private int steadyAt(Instant instant) {
        return steady instanceof Purchase.Mixed mixed
                ? mixed.unitsAt(instant)
                : steady.units().count();
    }

    private Set<Instant> edges() {
        Set<Instant> edges =
                new TreeSet<>(List.of(facts.plan().start(), facts.plan().end()));
        Orders.of(facts.plan()).stream().map(Order::start).forEach(edges::add);
        Orders.of(facts.plan()).stream().map(Order::end).forEach(edges::add);
        return edges;
    }

    /** The most of any hour of each day or week, from the first of the plan. */
    private List<Point> mostOfEach(HourSchedule hours, double unit) {
        List<Point> points = new ArrayList<>();
        Instant end = facts.plan().end();
        for (Instant from = facts.plan().start(); from.isBefore(end); from = from.plus(Duration.ofDays(days))) {
            Instant next = from.plus(Duration.ofDays(days));
            Instant to = next.isBefore(end) ? next : end;
            double carried = unit * most(from, to, hours);
            points.add(new Point(day(from), carried));
            points.add(new Point(day(to), carried));
        }
        return points;
    }

    private int most(Instant from, Instant to, HourSchedule hours) {
        int most = 0;
        for (Instant hour = from; hour.isBefore(to); hour = hour.plus(HOUR)) {
            most = Math.max(most, steadyAt(hour) + hours.at(hour));
        }
        return most;
    }

    /** The most units of any hour of the day or week that begins on a day since 1970-01-01. */
    int unitsAt(double epochDay) {
        Instant from = Instant.ofEpochSecond((long) (epochDay * DAY_SECONDS));
        return facts.chosen().purchase() instanceof Purchase.Scheduled bought
                ? most(from, from.plus(Duration.ofDays(days)), bought.hours())
                : steadyAt(from);
    }

    private static double day(Instant instant) {
        return instant.getEpochSecond() / DAY_SECONDS;
    }
}
