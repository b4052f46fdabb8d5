package dev.headroom.reports.review;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Every load level as it was observed. */
final class LevelsSection {

    private static final List<Column> COLUMNS = List.of(
            Column.words("offered"),
            Column.figures("in flight"),
            Column.figures("answered", "per s"),
            Column.figures("input", "tokens/min"),
            Column.figures("output", "tokens/min"),
            Column.figures("first token p50", "ms"),
            Column.figures("p95", "ms"),
            Column.figures("p99", "ms"),
            Column.figures("n"),
            Column.figures("throttled"),
            Column.figures("failed"),
            Column.figures("Little's law ratio"));

    private LevelsSection() {}

    static Section of(ReviewInput input) {
        List<Block> blocks = new ArrayList<>();
        input.capacity()
                .ifPresentOrElse(
                        curve -> {
                            curve.endpoints().forEach(measured -> blocks.add(table(measured)));
                            blocks.add(new Prose("Little's law as a check of the data: requests in flight over"
                                    + " throughput times mean time in flight is 1 for a steady level."));
                        },
                        () -> blocks.add(new Prose(Endpoints.NONE)));
        return new Section("levels", "Measured levels", blocks);
    }

    private static Table table(EndpointCapacity measured) {
        RunInfo run = measured.run();
        String caption = Endpoints.name(measured) + ": " + run.endpoint().modelId() + ", scenario " + run.scenario()
                + " on " + run.target() + ", started " + run.startedAt() + ", seed " + run.seed();
        return new Table(
                caption,
                COLUMNS,
                measured.levels().stream().map(LevelsSection::row).toList(),
                Endpoints.P99_FOOTNOTE);
    }

    private static Row row(LevelSummary level) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(offered(level.load())));
        cells.add(Cell.rounded(level.concurrency()));
        cells.add(Cell.rounded(level.requestsPerSecond()));
        cells.add(Cell.rounded(level.tokens().inputPerMinute()));
        cells.add(Cell.rounded(level.tokens().outputPerMinute()));
        cells.addAll(level.latency().map(LevelsSection::latency).orElse(noLatency()));
        cells.add(Cell.share(level.attempts().throttledShare()));
        cells.add(Cell.whole(level.attempts().failed()));
        cells.add(level.littleRatio()
                .<Cell>map(ratio -> new Cell.Quantity(ratio, "", 2))
                .orElse(new Cell.Absent()));
        return new Row(cells, false);
    }

    private static List<Cell> latency(LatencySummary seen) {
        return List.of(
                Cell.rounded(seen.timeToFirstToken().p50()),
                Cell.rounded(seen.timeToFirstToken().p95()),
                LatencyFigure.p99(seen, seen.timeToFirstToken()),
                Cell.whole(seen.count()));
    }

    private static List<Cell> noLatency() {
        return List.of(new Cell.Absent(), new Cell.Absent(), new Cell.Absent(), Cell.whole(0));
    }

    private static String offered(OfferedLoad load) {
        if (load instanceof OfferedLoad.Closed closed) {
            return closed.users() == 1 ? "1 user" : Numbers.fixed(closed.users(), 0) + " users";
        }
        return Numbers.rounded(((OfferedLoad.Open) load).requestsPerSecond()) + " requests/s";
    }
}
