package dev.headroom.reports.review.demand;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Fill;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** The part of the demand to come, up to its p99, that lies above what is there to carry it. */
final class DemandExcess {

    private final Facts facts;
    private final HeldUnits held;
    private final ToDoubleFunction<TokenRates> stream;

    /** @param stream input or output of rates */
    DemandExcess(Facts facts, boolean byWeek, ToDoubleFunction<TokenRates> stream) {
        this.facts = facts;
        this.held = new HeldUnits(facts, byWeek);
        this.stream = stream;
    }

    /** What spills over and what is refused; areas of which nothing is to be seen are left out. */
    List<Trace> traces(List<StreamDay> toCome) {
        List<Trace> traces = new ArrayList<>();
        if (facts.buys()) {
            traces.add(new Trace.Area(
                    "spills over to on demand", between(toCome, this::carried, this::ceiling), Fill.SPILLED));
        }
        traces.add(new Trace.Area(
                facts.buys() ? "above the on-demand quota too: refused" : "above the on-demand quota: refused",
                between(toCome, this::ceiling, x -> Double.POSITIVE_INFINITY),
                Fill.REFUSED));
        return traces.stream().filter(Trace::hasPoints).toList();
    }

    private double carried(double day) {
        if (facts.chosen().purchase() instanceof Purchase.Reserved reserved) {
            return stream.applyAsDouble(new TokenRates(reserved.inputPerMinute(), reserved.outputPerMinute()));
        }
        return facts.unit()
                .map(unit -> held.unitsAt(day) * stream.applyAsDouble(unit))
                .orElse(0.0);
    }

    /** What is carried of the demand's own mix, and the quota behind it; never below what is carried of this stream alone. */
    private double ceiling(double day) {
        double quota = stream.applyAsDouble(facts.quota());
        if (facts.reserves()) {
            return carried(day) + quota;
        }
        double mixed = facts.unit()
                .map(unit -> stream.applyAsDouble(Facts.carried(unit, facts.mix(), held.unitsAt(day))))
                .orElse(0.0);
        return Math.max(facts.buys() ? carried(day) : 0, mixed + quota);
    }

    private static List<Trace.Span> between(List<StreamDay> days, DoubleUnaryOperator low, DoubleUnaryOperator high) {
        List<Trace.Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            spans.addAll(piece(days.get(i), days.get(i + 1), low, high));
        }
        return spans;
    }

    /** From one day to the next, with the places between them at which the p99 crosses a limit; limits are those of the first. */
    private static List<Trace.Span> piece(
            StreamDay from, StreamDay to, DoubleUnaryOperator low, DoubleUnaryOperator high) {
        double least = low.applyAsDouble(from.x());
        double most = high.applyAsDouble(from.x());
        TreeSet<Double> shares = new TreeSet<>(List.of(0.0, 1.0));
        for (double limit : new double[] {least, most}) {
            double share = (limit - from.tokens().p99())
                    / (to.tokens().p99() - from.tokens().p99());
            if (share > 0 && share < 1) {
                shares.add(share);
            }
        }
        List<Trace.Span> spans = new ArrayList<>();
        for (double share : shares) {
            double top = Math.min(most, at(from.tokens().p99(), to.tokens().p99(), share));
            spans.add(new Trace.Span(at(from.x(), to.x(), share), least, Math.max(least, top)));
        }
        return spans;
    }

    private static double at(double from, double to, double share) {
        return from + share * (to - from);
    }
}
