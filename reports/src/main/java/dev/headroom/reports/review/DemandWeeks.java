package dev.headroom.reports.review;

import dev.headroom.planner.plan.DayBand;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The demand figure's days folded into weeks: hundreds of days are no table to read. */
final class DemandWeeks {

    private DemandWeeks() {}

    static Table table(List<ObservedDay> observed, List<DayBand> outlook) {
        List<Row> rows = new ArrayList<>();
        add(
                rows,
                "observed",
                StreamDay.observed(observed, ObservedDay::input),
                StreamDay.observed(observed, ObservedDay::output));
        add(rows, "outlook", StreamDay.toCome(outlook, StreamDay::input), StreamDay.toCome(outlook, StreamDay::output));
        return Table.of(
                "Demand by week: p50 of the median day, p90 and p99 of the busiest",
                List.of(
                        Column.words("week from"),
                        Column.words(""),
                        Column.figures("input p50", "tokens/min"),
                        Column.figures("input p90", "tokens/min"),
                        Column.figures("input p99", "tokens/min"),
                        Column.figures("output p50", "tokens/min"),
                        Column.figures("output p90", "tokens/min"),
                        Column.figures("output p99", "tokens/min")),
                rows);
    }

    private static void add(List<Row> rows, String kind, List<StreamDay> input, List<StreamDay> output) {
        SortedMap<LocalDate, List<StreamDay>> inputWeeks = weeks(input);
        SortedMap<LocalDate, List<StreamDay>> outputWeeks = weeks(output);
        inputWeeks.forEach((monday, days) -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(monday.toString()));
            cells.add(Cell.text(kind));
            cells.addAll(cells(days));
            cells.addAll(cells(outputWeeks.getOrDefault(monday, List.of())));
            rows.add(new Row(cells, false));
        });
    }

    private static SortedMap<LocalDate, List<StreamDay>> weeks(List<StreamDay> days) {
        SortedMap<LocalDate, List<StreamDay>> weeks = new TreeMap<>();
        for (StreamDay day : days) {
            LocalDate monday = day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            weeks.computeIfAbsent(monday, key -> new ArrayList<>()).add(day);
        }
        return weeks;
    }

    private static List<Cell> cells(List<StreamDay> days) {
        return List.of(
                Cell.rounded(values(days, DayQuantiles::p50).quantile(0.5)),
                Cell.rounded(values(days, DayQuantiles::p90).max()),
                Cell.rounded(values(days, DayQuantiles::p99).max()));
    }

    private static Sample values(List<StreamDay> days, ToDoubleFunction<DayQuantiles> quantile) {
        return Sample.of(days.stream()
                .mapToDouble(day -> quantile.applyAsDouble(day.tokens()))
                .toArray());
    }
}
