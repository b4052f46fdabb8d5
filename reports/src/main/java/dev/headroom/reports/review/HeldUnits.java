package dev.headroom.reports.review;

import dev.headroom.planner.plan.HourSchedule;
import dev.headroom.planner.plan.Order;
import dev.headroom.planner.plan.Purchase;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
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

    private HeldUnits(Facts facts) {
        this.facts = facts;
        this.steady = facts.chosen().purchase().steady();
    }

    /** None where one number of units is held all along. */
    static List<Trace> traces(Facts facts, boolean byWeek, ToDoubleFunction<TokenRates> stream) {
        boolean changes = facts.chosen().purchase() instanceof Purchase.Scheduled
                || facts.chosen().purchase() instanceof Purchase.Mixed;
        if (!changes || facts.unit().isEmpty()) {
            return List.of();
        }
        HeldUnits held = new HeldUnits(facts);
        double unit = stream.applyAsDouble(facts.unit().get());
        List<Trace> traces = new ArrayList<>();
        if (!held.steady.buysNothing()) {
            traces.add(new Trace.Line(
                    "units carry", held.steadily(unit), Look.line(Weight.PLAIN, Stroke.DASHED)));
        }
        if (facts.chosen().purchase() instanceof Purchase.Scheduled bought) {
            traces.add(new Trace.Line(
                    "with those by the hour",
                    held.mostOfEach(byWeek ? DAYS_OF_A_WEEK : 1, bought.hours(), unit),
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
        OrdersTable.orders(facts.plan()).stream().map(Order::start).forEach(edges::add);
        OrdersTable.orders(facts.plan()).stream().map(Order::end).forEach(edges::add);
        return edges;
    }

    /** The most of any hour of each so many days, from the first of the plan. */
    private List<Point> mostOfEach(int days, HourSchedule hours, double unit) {
        List<Point> points = new ArrayList<>();
        Instant end = facts.plan().end();
        for (Instant from = facts.plan().start(); from.isBefore(end); from = from.plus(Duration.ofDays(days))) {
            Instant next = from.plus(Duration.ofDays(days));
            Instant to = next.isBefore(end) ? next : end;
            int most = 0;
            for (Instant hour = from; hour.isBefore(to); hour = hour.plus(HOUR)) {
                most = Math.max(most, steadyAt(hour) + hours.at(hour));
            }
            points.add(new Point(day(from), unit * most));
            points.add(new Point(day(to), unit * most));
        }
        return points;
    }

    private static double day(Instant instant) {
        return instant.getEpochSecond() / DAY_SECONDS;
    }
}
