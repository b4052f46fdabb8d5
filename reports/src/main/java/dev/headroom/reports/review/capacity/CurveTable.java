package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.LatencyCurves;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The latency curves that were fitted to an endpoint, with the intervals of their parameters and what they miss by. */
final class CurveTable {

    private static final String MILLIS = "ms";

    private CurveTable() {}

    /** Absent where none could be fitted. */
    static Optional<Table> of(EndpointCapacity measured) {
        return measured.curves().map(curves -> table(Endpoints.name(measured), curves));
    }

    private static Table table(String endpoint, LatencyCurves curves) {
        List<Row> rows = new ArrayList<>();
        curves.timePerToken().forEach(curve -> rows.add(row("time per token", "request in flight", curve)));
        curves.timeToFirstToken().forEach(curve -> rows.add(row("time to first token", "input token", curve)));
        return Table.of(
                endpoint + ": fitted latency, with 90 % intervals",
                List.of(
                        Column.words(""),
                        Column.figures("to begin with", MILLIS),
                        Column.figures("then more", MILLIS),
                        Column.words("for each"),
                        Column.figures("from"),
                        Column.figures("off by", MILLIS),
                        Column.figures("read to")),
                rows);
    }

    private static Row row(String name, String unit, LatencyCurve curve) {
        return Row.of(
                new Cell.Text(name + " p" + Numbers.compact(100 * curve.quantile())),
                cell(curve.baseMillis()),
                cell(curve.millisPerUnit()),
                new Cell.Text(unit),
                curve.knee().map(CurveTable::cell).orElseGet(Cell.Absent::new),
                Cell.rounded(curve.residualMillis()),
                Cell.rounded(curve.reach()));
    }

    private static Cell cell(Estimate estimate) {
        boolean isKnown = Double.isFinite(estimate.low()) && Double.isFinite(estimate.high());
        return isKnown
                ? Endpoints.certified(estimate, Numbers.decimals(estimate.value()))
                : Cell.rounded(estimate.value());
    }
}
