package dev.headroom.reports.review;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Demand, observed and to come, under the heights that it is compared with. */
final class DemandFigure {

    /** A limit above this many times the demand would flatten the picture; it is told in words instead. */
    private static final double HIGHEST_LIMIT = 1.6;

    private final Facts facts;
    private final List<ObservedDay> observed;
    private final List<DemandLimit> limits;

    DemandFigure(Facts facts) {
        this.facts = facts;
        this.observed = facts.input().demand().map(ObservedDay::of).orElse(List.of());
        this.limits = DemandLimit.of(facts);
    }

    Figure figure() {
        Panel input = panel(
                "Input tokens per minute",
                StreamDay.observed(observed, ObservedDay::input),
                StreamDay.toCome(facts.plan().outlook(), StreamDay::input),
                TokenRates::inputPerMinute);
        Panel output = panel(
                "Output tokens per minute",
                StreamDay.observed(observed, ObservedDay::output),
                StreamDay.toCome(facts.plan().outlook(), StreamDay::output),
                TokenRates::outputPerMinute);
        return new Figure(
                "demand-chart",
                "Demand against capacity, day by day",
                "Input tokens per minute above, output tokens per minute below. " + description(),
                List.of(input, output),
                DemandWeeks.table(observed, facts.plan().outlook()));
    }

    private String description() {
        String history = observed.isEmpty()
                ? ""
                : "Grey: each observed day from the median to the 99th percentile of its hours. ";
        return history
                + "Blue: the outlook, each day's median minute, the band up to the 90th percentile and the paler band up to"
                + " the 99th, over all futures. Dashed: " + limitsInWords() + ".";
    }

    private String limitsInWords() {
        List<String> words = new ArrayList<>();
        limits.forEach(limit -> words.add(limit.name() + " " + Words.tokens(limit.rates())));
        return String.join("; ", words);
    }

    /** Limits that are too far above the demand to be drawn, as sentences. */
    String aboveThePicture() {
        double most = most(
                StreamDay.observed(observed, ObservedDay::input),
                StreamDay.toCome(facts.plan().outlook(), StreamDay::input));
        StringBuilder text = new StringBuilder();
        for (DemandLimit limit : limits) {
            if (limit.rates().inputPerMinute() > HIGHEST_LIMIT * most) {
                text.append(" Above the picture: ")
                        .append(limit.name())
                        .append(' ')
                        .append(Words.tokens(limit.rates()))
                        .append('.');
            }
        }
        return text.toString();
    }

    private Panel panel(
            String title, List<StreamDay> past, List<StreamDay> toCome, ToDoubleFunction<TokenRates> stream) {
        List<Trace> traces = new ArrayList<>();
        for (List<StreamDay> piece : pieces(past)) {
            traces.add(band("", piece, DayQuantiles::p50, DayQuantiles::p99, Weight.PLAIN));
            traces.add(line("", piece, DayQuantiles::p50, Weight.PLAIN));
        }
        traces.add(band("p90 to p99", toCome, DayQuantiles::p90, DayQuantiles::p99, Weight.FAINT));
        traces.add(band("p50 to p90", toCome, DayQuantiles::p50, DayQuantiles::p90, Weight.MAIN));
        traces.add(new Trace.Line("p99", points(toCome, DayQuantiles::p99), Look.line(Weight.FAINT, Stroke.SOLID)));
        traces.add(new Trace.Line("p90", points(toCome, DayQuantiles::p90), Look.line(Weight.FAINT, Stroke.SOLID)));
        traces.add(line("p50", toCome, DayQuantiles::p50, Weight.MAIN));
        double most = most(past, toCome);
        for (DemandLimit limit : limits) {
            double height = stream.applyAsDouble(limit.rates());
            if (height <= HIGHEST_LIMIT * most) {
                traces.add(new Trace.Level(limit.name() + " " + Numbers.compact(height), height));
            }
        }
        if (!past.isEmpty()) {
            traces.add(new Trace.Divider(toCome.get(0).x(), "observed", "outlook"));
        }
        return new Panel(new Axis("", Axis.Kind.DATE), new Axis(title, Axis.Kind.NUMBER), traces);
    }

    private static double most(List<StreamDay> past, List<StreamDay> toCome) {
        return java.util.stream.Stream.concat(past.stream(), toCome.stream())
                .mapToDouble(day -> day.tokens().p99())
                .max()
                .orElse(0);
    }

    private static Trace band(
            String name,
            List<StreamDay> days,
            ToDoubleFunction<DayQuantiles> low,
            ToDoubleFunction<DayQuantiles> high,
            Weight weight) {
        return new Trace.Band(
                name,
                days.stream()
                        .map(day -> new Trace.Span(
                                day.x(), low.applyAsDouble(day.tokens()), high.applyAsDouble(day.tokens())))
                        .toList(),
                weight);
    }

    private static Trace line(String name, List<StreamDay> days, ToDoubleFunction<DayQuantiles> value, Weight weight) {
        return new Trace.Line(name, points(days, value), Look.line(weight, Stroke.SOLID));
    }

    private static List<Point> points(List<StreamDay> days, ToDoubleFunction<DayQuantiles> value) {
        return days.stream()
                .map(day -> new Point(day.x(), value.applyAsDouble(day.tokens())))
                .toList();
    }

    /** Runs of days without a gap: a line across days that were not observed would be made up. */
    private static List<List<StreamDay>> pieces(List<StreamDay> days) {
        List<List<StreamDay>> pieces = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (i == 0 || days.get(i).x() > days.get(i - 1).x() + 1) {
                pieces.add(new ArrayList<>());
            }
            pieces.get(pieces.size() - 1).add(days.get(i));
        }
        return pieces;
    }
}
