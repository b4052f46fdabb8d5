package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.WeekAxes;
import dev.headroom.reports.review.fact.Words;
import dev.headroom.reports.review.purchase.Tenure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Units over time, stacked by their terms; below them a week of those by the hour. */
final class HeldFigure {

    private static final double DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3600;
    private static final int NONE = Integer.MIN_VALUE;

    private final Facts facts;
    private final List<TenureSpan> spans;
    private final List<Kind> kinds;
    private final Optional<HourWeek> week;
    private final Optional<ZoneId> zone;

    private HeldFigure(Facts facts, List<TenureSpan> spans) {
        this.facts = facts;
        this.spans = spans;
        this.kinds = Arrays.stream(Kind.values())
                .filter(kind -> spans.stream().anyMatch(span -> span.of(kind) > 0))
                .toList();
        List<HourWeek> held = Tenure.weeks(facts.plan()).stream()
                .filter(one -> one.most() > 0)
                .toList();
        this.zone = facts.zone().filter(id -> held.stream().anyMatch(one -> offset(id, one) != NONE));
        this.week = held.stream()
                .max(Comparator.comparing((HourWeek one) ->
                                zone.filter(id -> offset(id, one) != NONE).isPresent())
                        .thenComparing(one -> Duration.between(one.start(), one.end())));
    }

    /** By how many hours a zone's clocks are ahead of UTC all along a week's time; {@link #NONE} where they change, or not by whole hours. */
    private static int offset(ZoneId zone, HourWeek week) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition next = rules.nextTransition(week.start());
        int seconds = rules.getOffset(week.start()).getTotalSeconds();
        boolean isSteady = next == null || !next.getInstant().isBefore(week.end());
        return isSteady && seconds % HOUR_SECONDS == 0 ? seconds / HOUR_SECONDS : NONE;
    }

    /** Empty where no unit is owned or bought. */
    static Optional<Figure> of(Facts facts) {
        List<TenureSpan> spans = TenureSpan.of(Tenure.of(facts.plan()));
        return spans.isEmpty() ? Optional.empty() : Optional.of(new HeldFigure(facts, spans).figure());
    }

    private Figure figure() {
        List<Panel> panels = new ArrayList<>(List.of(stacked()));
        week.map(this::week).ifPresent(panels::add);
        return new Figure("held-chart", title(), description(), panels, table());
    }

    private String title() {
        int most = spans.stream().mapToInt(TenureSpan::all).max().orElseThrow();
        List<TenureSpan> from =
                spans.stream().dropWhile(span -> span.all() < most).toList();
        List<TenureSpan> during =
                from.stream().takeWhile(span -> span.all() == most).toList();
        String held = "At most " + Words.units(most) + (most == 1 ? " is" : " are") + " held at once, from "
                + Facts.day(during.get(0).from()) + " to "
                + Facts.day(during.get(during.size() - 1).to());
        return bound() == 0
                ? held
                : held + "; " + bound() + (bound() == 1 ? " is" : " are") + " bound past the plan's end, to "
                        + Facts.day(last());
    }

    /** Units that somebody pays for on the last day that the plan looks at and after it. */
    private int bound() {
        return spans.stream()
                .filter(span -> !span.from().isAfter(facts.plan().end())
                        && span.to().isAfter(facts.plan().end()))
                .mapToInt(TenureSpan::all)
                .findFirst()
                .orElse(0);
    }

    private Instant last() {
        return spans.get(spans.size() - 1).to();
    }

    private String description() {
        return "Model units by the day, stacked by their terms: each block begins where units are bought and ends where their term does or"
                + " where they are to be deleted."
                + week.map(one ->
                                " Those by the hour of the week are drawn at their most, and below in each hour of a week, the stronger"
                                        + " the colour the more, up to " + one.most()
                                        + "; a field without colour has none. Its hours are those of " + clock(one)
                                        + "; those of the table are of UTC, by which a scheduler runs.")
                        .orElse("");
    }

    private Panel stacked() {
        List<Trace> traces = new ArrayList<>();
        for (Kind kind : kinds) {
            traces.add(new Trace.Blocks(kind.label(), blocks(kind), kind.fill()));
        }
        if (last().isAfter(facts.plan().end())) {
            traces.add(new Trace.Divider(x(facts.plan().end()), "the plan", "after it"));
        }
        return new Panel(new Axis("", Axis.Kind.DATE), new Axis("Model units held", Axis.Kind.WHOLE), traces);
    }

    /** Neighbours at the same height are one block. */
    private List<Trace.Block> blocks(Kind kind) {
        List<Trace.Block> blocks = new ArrayList<>();
        for (TenureSpan span : spans) {
            if (span.of(kind) > 0) {
                int low = span.below(kind);
                add(blocks, new Trace.Block(x(span.from()), x(span.to()), low, low + span.of(kind)));
            }
        }
        return blocks;
    }

    private static void add(List<Trace.Block> blocks, Trace.Block next) {
        int end = blocks.size() - 1;
        boolean goesOn = end >= 0
                && blocks.get(end).to() == next.from()
                && blocks.get(end).low() == next.low()
                && blocks.get(end).high() == next.high();
        if (goesOn) {
            blocks.set(end, new Trace.Block(blocks.get(end).from(), next.to(), next.low(), next.high()));
        } else {
            blocks.add(next);
        }
    }

    /** As in {@code UTC} or {@code America/Los_Angeles (UTC-08:00)}. */
    private String clock(HourWeek week) {
        return zone.filter(id -> ahead(week) != 0)
                .map(id ->
                        id.getId() + " (UTC" + ZoneOffset.ofHours(ahead(week)).getId() + ")")
                .orElse("UTC");
    }

    private int ahead(HourWeek week) {
        return zone.map(id -> offset(id, week)).orElse(0);
    }

    private Panel week(HourWeek week) {
        List<Trace.Tile> tiles = new ArrayList<>();
        for (int hour = 0; hour < HourWeek.HOURS; hour++) {
            if (week.extra().get(hour) > 0) {
                int local = Math.floorMod(hour + ahead(week), HourWeek.HOURS);
                tiles.add(new Trace.Tile(
                        local / WeekAxes.HOURS,
                        local % WeekAxes.HOURS,
                        week.extra().get(hour) / (double) week.most()));
            }
        }
        return new Panel(
                new Axis("hour of the day, " + clock(week), Axis.Kind.NAMES),
                new Axis(
                        "Units by the hour, in a week from " + Facts.day(week.start()) + " to " + Facts.day(week.end()),
                        Axis.Kind.NAMES),
                List.of(new Trace.Tiles(WeekAxes.days(), WeekAxes.hours(), tiles)));
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("from"), Column.words("to")));
        kinds.forEach(kind -> columns.add(Column.figures(kind.label())));
        columns.add(Column.figures("together"));
        return Table.of(
                "Model units held over time",
                columns,
                spans.stream().map(this::row).toList());
    }

    private Row row(TenureSpan span) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(Facts.day(span.from()).toString()),
                Cell.text(Facts.day(span.to()).toString())));
        kinds.forEach(kind -> cells.add(Cell.whole(span.of(kind))));
        cells.add(Cell.whole(span.all()));
        return new Row(cells, false);
    }

    private static double x(Instant instant) {
        return instant.getEpochSecond() / DAY_SECONDS;
    }
}
