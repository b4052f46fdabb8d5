package dev.headroom.reports.review.since;

import dev.headroom.planner.plan.aftermath.Aftermath;
import dev.headroom.planner.plan.aftermath.ForecastBand;
import dev.headroom.planner.plan.aftermath.ForecastCoverage;
import dev.headroom.planner.plan.aftermath.ForecastStretch;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Bands of an earlier forecast under the line of what came. */
final class ForecastFigure {

    /** With more days than this a picture shows weeks. */
    private static final int MOST_DAYS = 120;

    private ForecastFigure() {}

    /** @param after with at least one day */
    static Figure of(Aftermath after) {
        boolean byWeek = after.days().size() > MOST_DAYS;
        List<ForecastStretch> shown = byWeek ? after.weeks() : after.days();
        return new Figure(
                "forecast-chart",
                title(after.inputDays()),
                "Mean of each " + (byWeek ? "week" : "day")
                        + ". The earlier forecast as bands that should hold 80 % and, paler,"
                        + " 95 %, with its median; dots, what came.",
                List.of(
                        panel("Input tokens per minute", shown, ForecastStretch::input),
                        panel("Output tokens per minute", shown, ForecastStretch::output)),
                table(after.weeks()));
    }

    private static String title(ForecastCoverage days) {
        String within = "Input tokens of " + days.within80() + " of " + days.of()
                + " days came within the forecast's band of 80 %";
        return days.within80() == days.of()
                ? within
                : within + ", of " + days.below80() + " below and of " + days.above80() + " above it";
    }

    private static Panel panel(
            String title, List<ForecastStretch> days, Function<ForecastStretch, ForecastBand> stream) {
        return new Panel(
                new Axis("", Axis.Kind.DATE),
                new Axis(title, Axis.Kind.NUMBER),
                List.of(
                        band("95 %", days, stream, ForecastBand::low95, ForecastBand::high95, Weight.FAINT),
                        band("80 %", days, stream, ForecastBand::low80, ForecastBand::high80, Weight.MAIN),
                        line("forecast", days, stream, ForecastBand::median, Look.line(Weight.MAIN, Stroke.SOLID)),
                        line("came", days, stream, ForecastBand::actual, Look.marked(Weight.PLAIN, Stroke.SOLID))));
    }

    private static Trace band(
            String name,
            List<ForecastStretch> days,
            Function<ForecastStretch, ForecastBand> stream,
            ToDoubleFunction<ForecastBand> low,
            ToDoubleFunction<ForecastBand> high,
            Weight weight) {
        return new Trace.Band(
                name,
                days.stream()
                        .map(day -> new Trace.Span(
                                day.from().toEpochDay(),
                                low.applyAsDouble(stream.apply(day)),
                                high.applyAsDouble(stream.apply(day))))
                        .toList(),
                weight);
    }

    private static Trace line(
            String name,
            List<ForecastStretch> days,
            Function<ForecastStretch, ForecastBand> stream,
            ToDoubleFunction<ForecastBand> value,
            Look look) {
        return new Trace.Line(
                name,
                days.stream()
                        .map(day -> new Point(day.from().toEpochDay(), value.applyAsDouble(stream.apply(day))))
                        .toList(),
                look);
    }

    private static Table table(List<ForecastStretch> weeks) {
        List<Row> rows = new ArrayList<>();
        for (ForecastStretch week : weeks) {
            rows.add(row(week, "input", week.input()));
            rows.add(row(week, "output", week.output()));
        }
        return Table.of(
                "The earlier forecast against what came, by week: means of tokens a minute over the hours observed",
                List.of(
                        Column.words("week from"),
                        Column.figures("hours"),
                        Column.words("tokens"),
                        Column.figures("forecast, median"),
                        Column.figures("80 % band"),
                        Column.figures("95 % band"),
                        Column.figures("came"),
                        Column.words("lies")),
                rows);
    }

    private static Row row(ForecastStretch week, String stream, ForecastBand band) {
        return Row.of(
                Cell.text(week.from().toString()),
                Cell.whole(week.hours()),
                Cell.text(stream),
                Cell.rounded(band.median()),
                new Cell.Interval(Cell.rounded(band.low80()), Cell.rounded(band.high80())),
                new Cell.Interval(Cell.rounded(band.low95()), Cell.rounded(band.high95())),
                Cell.rounded(band.actual()),
                Cell.text(place(band)));
    }

    private static String place(ForecastBand band) {
        if (band.isWithin80()) {
            return "within 80 %";
        }
        if (band.isWithin95()) {
            return band.actual() < band.low80() ? "low, within 95 %" : "high, within 95 %";
        }
        return band.actual() < band.low95() ? "below 95 %" : "above 95 %";
    }
}
