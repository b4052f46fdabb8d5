package dev.headroom.reports.review;

import dev.headroom.planner.plan.Order;
import dev.headroom.planner.plan.Purchase;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** What the units of a purchase of several orders carry, as a line that steps where an order begins or ends. */
final class HeldUnits {

    private static final double DAY_SECONDS = 86_400;

    private HeldUnits() {}

    /** Empty where one number of units is held all along. */
    static Optional<Trace> trace(Facts facts, ToDoubleFunction<TokenRates> stream) {
        if (!(facts.chosen().purchase().steady() instanceof Purchase.Mixed mixed)
                || facts.unit().isEmpty()) {
            return Optional.empty();
        }
        double unit = stream.applyAsDouble(facts.unit().get());
        List<Point> points = new ArrayList<>();
        double before = Double.NaN;
        for (Instant edge : edges(facts, mixed)) {
            if (!Double.isNaN(before)) {
                points.add(new Point(day(edge), before));
            }
            before = edge.isBefore(facts.plan().end()) ? unit * mixed.unitsAt(edge) : before;
            points.add(new Point(day(edge), before));
        }
        return Optional.of(new Trace.Line("units carry", points, Look.line(Weight.PLAIN, Stroke.DASHED)));
    }

    private static Set<Instant> edges(Facts facts, Purchase.Mixed mixed) {
        Set<Instant> edges =
                new TreeSet<>(List.of(facts.plan().start(), facts.plan().end()));
        mixed.orders().stream().map(Order::start).forEach(edges::add);
        mixed.orders().stream().map(Order::end).forEach(edges::add);
        return edges;
    }

    private static double day(Instant instant) {
        return instant.getEpochSecond() / DAY_SECONDS;
    }
}
