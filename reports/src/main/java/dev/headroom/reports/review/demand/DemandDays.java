package dev.headroom.reports.review.demand;

import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Days of one workload, observed and to come; the outlook has at least one.
 *
 * @param observed days of the history; empty where there is none
 * @param outlook days to come
 */
record DemandDays(List<ObservedDay> observed, List<DayBand> outlook) {

    /** With more days than this a picture shows weeks: working days and weekends would make a comb of it. */
    private static final int MOST_DAYS = 120;

    static DemandDays of(Facts facts) {
        return new DemandDays(
                facts.demand().map(ObservedDay::of).orElse(List.of()),
                facts.plan().outlook());
    }

    LocalDate outlookFrom() {
        return outlook.get(0).date();
    }

    boolean byWeek() {
        return observed.size() + outlook.size() > MOST_DAYS;
    }

    DemandStream input() {
        return stream(StreamDay.observed(observed, ObservedDay::input), StreamDay.toCome(outlook, StreamDay::input));
    }

    DemandStream output() {
        return stream(StreamDay.observed(observed, ObservedDay::output), StreamDay.toCome(outlook, StreamDay::output));
    }

    private DemandStream stream(List<StreamDay> past, List<StreamDay> toCome) {
        DemandStream days = new DemandStream(past, toCome);
        return byWeek() ? days.byWeek(outlookFrom()) : days;
    }

    /** Always by week: hundreds of days are no table to read. */
    Table table() {
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

    /** Input and output are of the same days, hence of the same weeks. */
    private void add(List<Row> rows, String kind, List<StreamDay> input, List<StreamDay> output) {
        Iterator<StreamDay> outputWeeks =
                Weeks.of(output, outlookFrom()).values().iterator();
        Weeks.of(input, outlookFrom()).forEach((from, week) -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(from.toString()));
            cells.add(Cell.text(kind));
            cells.addAll(cells(week));
            cells.addAll(cells(outputWeeks.next()));
            rows.add(new Row(cells, false));
        });
    }

    private static List<Cell> cells(StreamDay week) {
        DayQuantiles tokens = week.tokens();
        return List.of(Cell.rounded(tokens.p50()), Cell.rounded(tokens.p90()), Cell.rounded(tokens.p99()));
    }
}
