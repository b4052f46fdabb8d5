package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelCaveats;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.Percentiles;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The levels of one endpoint in three tables: what came through, time to first token, and the whole answer. */
final class LevelTables {

    private static final String MILLIS = "ms";

    private final EndpointCapacity measured;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<LevelSummary, Cell>> values = new ArrayList<>();

    LevelTables(EndpointCapacity measured) {
        this.measured = measured;
    }

    Table outcomes() {
        begin();
        column(Column.figures("in flight"), level -> Cell.rounded(level.concurrency()));
        column(Column.figures("answered", "per s"), level -> Cell.rounded(level.requestsPerSecond()));
        column(
                Column.figures("input", "tokens/min"),
                level -> Cell.rounded(level.tokens().inputPerMinute()));
        column(
                Column.figures("output", "tokens/min"),
                level -> Cell.rounded(level.tokens().outputPerMinute()));
        column(Column.figures("throttled"), level -> Cell.share(level.attempts().throttledShare()));
        column(Column.words("failed"), LevelTables::failures);
        column(Column.words("steady"), LevelTables::steady);
        column(
                Column.figures("Little's law ratio"),
                level -> level.judgement()
                        .little()
                        .map(ratio -> Endpoints.certified(ratio, 2))
                        .orElseGet(Cell.Absent::new));
        return end("what was offered and what came through");
    }

    Table firstToken() {
        begin();
        column(
                Column.figures("n"),
                level -> Cell.whole(level.latency().map(LatencySummary::count).orElse(0)));
        percentiles("", seen -> Optional.of(seen.timeToFirstToken()));
        latency(
                "uncorrected p50",
                seen -> Optional.of(seen.uncorrectedTimeToFirstToken().p50()));
        latency("p95", seen -> Optional.of(seen.uncorrectedTimeToFirstToken().p95()));
        if (any(seen -> seen.server().firstByte().isPresent())) {
            latency("server's first byte p50", seen -> seen.server().firstByte());
        }
        if (any(seen -> seen.timeToFirstAnswer().isPresent())) {
            percentiles("after thinking ", LatencySummary::timeToFirstAnswer);
        }
        return end("time to first token, from the intended start; uncorrected is from the moment of sending");
    }

    Table whole() {
        begin();
        percentiles("end to end ", seen -> Optional.of(seen.endToEnd()));
        if (any(seen -> seen.server().latency().isPresent())) {
            latency("server's latency p50", seen -> seen.server().latency());
        }
        latency("per token p50", seen -> seen.timePerToken().map(Percentiles::p50));
        latency("p95", seen -> seen.timePerToken().map(Percentiles::p95));
        if (any(seen -> seen.betweenEvents().isPresent())) {
            column(Column.figures("between events p50", MILLIS), level -> gap(level, true));
            column(Column.figures("p99", MILLIS), level -> gap(level, false));
        }
        return end("end to end, between tokens, and between the events that carry them");
    }

    private void begin() {
        columns.clear();
        values.clear();
        column(Column.words("offered"), level -> Cell.text(LevelCaveats.words(level.load())));
    }

    private void column(Column column, Function<LevelSummary, Cell> value) {
        columns.add(column);
        values.add(value);
    }

    private void percentiles(String name, Function<LatencySummary, Optional<Percentiles>> of) {
        latency(name + "p50", seen -> of.apply(seen).map(Percentiles::p50));
        latency("p95", seen -> of.apply(seen).map(Percentiles::p95));
        latency("p99", seen -> of.apply(seen).map(Percentiles::p99));
    }

    private void latency(String name, Function<LatencySummary, Optional<Percentile>> of) {
        column(
                Column.figures(name, MILLIS),
                level -> Endpoints.cell(level.latency().flatMap(of)));
    }

    private boolean any(Predicate<LatencySummary> has) {
        return measured.levels().stream()
                .anyMatch(level -> level.latency().filter(has).isPresent());
    }

    private Table end(String what) {
        List<Row> rows = measured.levels().stream()
                .map(level ->
                        new Row(values.stream().map(value -> value.apply(level)).toList(), false))
                .toList();
        return Table.of(Endpoints.name(measured) + ": " + what, columns, rows);
    }

    private static Cell gap(LevelSummary level, boolean middle) {
        return level.latency()
                .flatMap(LatencySummary::betweenEvents)
                .map(gaps -> Cell.rounded(middle ? gaps.p50() : gaps.p99()))
                .orElseGet(Cell.Absent::new);
    }

    /** By outcome, the most frequent first. */
    private static Cell failures(LevelSummary level) {
        if (level.attempts().failed() == 0) {
            return new Cell.Absent();
        }
        return Cell.text(level.attempts().failures().entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .map(failure -> Numbers.fixed(failure.getValue(), 0) + " "
                        + failure.getKey().words())
                .collect(Collectors.joining(", ")));
    }

    private static Cell steady(LevelSummary level) {
        String tested = level.judgement()
                .trend()
                .map(trend -> " (" + LevelCaveats.p(trend.pValue()) + ")")
                .orElse("");
        return Cell.text(level.judgement().mark() + tested);
    }
}
