package dev.headroom.reports.review.demand;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Demand, observed and to come, under the heights that it is compared with. */
final class DemandFigure {

    /** A limit above this many times the demand would flatten the picture; it is told in words instead. */
    private static final double HIGHEST_LIMIT = 1.6;

    private static final double LONGEST_STEP_DAYS = 1;
    private static final double LONGEST_STEP_WEEKS = 10;

    private final Facts facts;
    private final DemandDays days;
    private final List<DemandLimit> limits;

    DemandFigure(Facts facts) {
        this.facts = facts;
        this.days = DemandDays.of(facts);
        this.limits = DemandLimit.of(facts);
    }

    Figure figure() {
        Panel input = panel("Input tokens per minute", days.input(), TokenRates::inputPerMinute);
        Panel output = panel("Output tokens per minute", days.output(), TokenRates::outputPerMinute);
        return new Figure(
                "demand-chart",
                facts.busiestDay()
                        .map(busiest -> DemandFindings.demand(facts, busiest))
                        .orElseThrow(),
                description(),
                List.of(input, output),
                days.table());
    }

    private String description() {
        String each = days.byWeek() ? "week: p50 of its median day, p90 and p99 of its busiest" : "day";
        String history = days.observed().isEmpty() ? "" : "Grey, the observed hours from p50 to p99. ";
        String dashed = inWords(limits.stream().filter(this::isDrawn).toList());
        return history
                + "Blue, the minutes to come over all futures: the p50 as a line, up to the p90 and, paler, up to the"
                + " p99. One value for each " + each + "."
                + (dashed.isEmpty() ? stepped() : " Dashed: " + dashed + ".")
                + excess();
    }

    private String excess() {
        DemandExcess input = new DemandExcess(facts, days.byWeek(), TokenRates::inputPerMinute);
        if (input.traces(days.input().toCome()).isEmpty()) {
            return "";
        }
        return facts.buys()
                ? " Striped, up to the p99: what is not carried, and what exceeds the on-demand quota too."
                : " Striped, up to the p99: what exceeds the on-demand quota.";
    }

    private String stepped() {
        Purchase bought = facts.chosen().purchase();
        String dashed = bought.steady() instanceof Purchase.Mixed
                ? " Dashed: what the units held at the time carry, of input and of output each at its most."
                : "";
        if (!(bought instanceof Purchase.Scheduled)) {
            return dashed;
        }
        return (bought.steady() instanceof Purchase.Units
                        ? " Dashed: what the units held all along carry, of input and of output each at its most."
                        : dashed)
                + " Dotted: with those by the hour, in the hour of each " + (days.byWeek() ? "week" : "day")
                + " in which most are held.";
    }

    private static String inWords(List<DemandLimit> limits) {
        return limits.stream()
                .map(limit -> limit.name() + " " + Words.tokens(limit.rates()))
                .collect(Collectors.joining("; "));
    }

    private boolean isDrawn(DemandLimit limit) {
        return limit.rates().inputPerMinute() <= HIGHEST_LIMIT * days.input().most();
    }

    /** Limits that are too far above the demand to be drawn, as a sentence. */
    String aboveThePicture() {
        String above = inWords(limits.stream().filter(limit -> !isDrawn(limit)).toList());
        return above.isEmpty() ? "" : " Above the picture: " + above + ".";
    }

    private Panel panel(String title, DemandStream demand, ToDoubleFunction<TokenRates> stream) {
        List<Trace> traces = new ArrayList<>();
        for (List<StreamDay> piece : demand.pieces(days.byWeek() ? LONGEST_STEP_WEEKS : LONGEST_STEP_DAYS)) {
            traces.add(new Trace.Band("observed", spans(piece, DayQuantiles::p50, DayQuantiles::p99), Weight.PLAIN));
            traces.add(line("", piece, DayQuantiles::p50, Look.line(Weight.PLAIN, Stroke.SOLID)));
        }
        List<StreamDay> toCome = demand.toCome();
        traces.add(new Trace.Band("p90 to p99", spans(toCome, DayQuantiles::p90, DayQuantiles::p99), Weight.FAINT));
        traces.add(new Trace.Band("p50 to p90", spans(toCome, DayQuantiles::p50, DayQuantiles::p90), Weight.MAIN));
        traces.addAll(new DemandExcess(facts, days.byWeek(), stream).traces(toCome));
        traces.add(line("p99", toCome, DayQuantiles::p99, Look.line(Weight.FAINT, Stroke.SOLID)));
        traces.add(line("p90", toCome, DayQuantiles::p90, Look.line(Weight.FAINT, Stroke.SOLID)));
        traces.add(line("p50", toCome, DayQuantiles::p50, Look.line(Weight.MAIN, Stroke.SOLID)));
        traces.addAll(HeldUnits.traces(facts, days.byWeek(), stream));
        for (DemandLimit limit : limits) {
            double height = stream.applyAsDouble(limit.rates());
            if (height <= HIGHEST_LIMIT * demand.most()) {
                traces.add(new Trace.Level(limit.name() + " " + Numbers.compact(height), height));
            }
        }
        if (!demand.observed().isEmpty()) {
            traces.add(new Trace.Divider(days.outlookFrom().toEpochDay(), "observed", "outlook"));
        }
        return new Panel(new Axis("", Axis.Kind.DATE), new Axis(title, Axis.Kind.NUMBER), traces);
    }

    private static List<Trace.Span> spans(
            List<StreamDay> days, ToDoubleFunction<DayQuantiles> low, ToDoubleFunction<DayQuantiles> high) {
        return days.stream()
                .map(day -> new Trace.Span(day.x(), low.applyAsDouble(day.tokens()), high.applyAsDouble(day.tokens())))
                .toList();
    }

    private static Trace line(String name, List<StreamDay> days, ToDoubleFunction<DayQuantiles> value, Look look) {
        return new Trace.Line(
                name,
                days.stream()
                        .map(day -> new Point(day.x(), value.applyAsDouble(day.tokens())))
                        .toList(),
                look);
    }
}
