package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Fill;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Tokens a minute of the Reserved tier over time, term by term: each begins where the one before it ends. */
final class ReservedFigure {

    private static final double DAY_SECONDS = 86_400;

    private final Facts facts;
    private final Purchase.Reserved reserved;

    ReservedFigure(Facts facts, Purchase.Reserved reserved) {
        this.facts = facts;
        this.reserved = reserved;
    }

    Figure figure() {
        return new Figure(
                "held-chart",
                Words.sentence(reserved.rates()) + " are reserved from " + facts.firstDay() + ", bound to "
                        + Facts.day(terms().get(terms().size() - 1)),
                "Tokens a minute that are reserved; each block is a term of "
                        + reserved.term().label() + ".",
                List.of(
                        panel("Input tokens per minute reserved", reserved.inputPerMinute()),
                        panel("Output tokens per minute reserved", reserved.outputPerMinute())),
                Table.of(
                        "Tokens a minute that are reserved",
                        List.of(
                                Column.words("from"),
                                Column.words("to"),
                                Column.figures("input", "tokens/min"),
                                Column.figures("output", "tokens/min")),
                        rows()));
    }

    /** The first instant of each term, and the end of the last. */
    private List<Instant> terms() {
        ZonedDateTime start = facts.plan().start().atZone(ZoneOffset.UTC);
        List<Instant> edges = new ArrayList<>(List.of(start.toInstant()));
        for (long months = reserved.term().months();
                edges.get(edges.size() - 1).isBefore(facts.plan().end());
                months += reserved.term().months()) {
            edges.add(start.plusMonths(months).toInstant());
        }
        return edges;
    }

    private Panel panel(String title, double perMinute) {
        List<Trace.Block> blocks = new ArrayList<>();
        List<Instant> edges = terms();
        for (int i = 1; i < edges.size(); i++) {
            blocks.add(new Trace.Block(x(edges.get(i - 1)), x(edges.get(i)), 0, perMinute));
        }
        List<Trace> traces = new ArrayList<>(List.of(new Trace.Blocks("", blocks, Fill.STRIPED)));
        if (edges.get(edges.size() - 1).isAfter(facts.plan().end())) {
            traces.add(new Trace.Divider(x(facts.plan().end()), "the plan", "after it"));
        }
        return new Panel(new Axis("", Axis.Kind.DATE), new Axis(title, Axis.Kind.NUMBER), traces);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<Instant> edges = terms();
        for (int i = 1; i < edges.size(); i++) {
            rows.add(Row.of(
                    Cell.text(Facts.day(edges.get(i - 1)).toString()),
                    Cell.text(Facts.day(edges.get(i)).toString()),
                    Cell.whole(reserved.inputPerMinute()),
                    Cell.whole(reserved.outputPerMinute())));
        }
        return rows;
    }

    private static double x(Instant instant) {
        return instant.getEpochSecond() / DAY_SECONDS;
    }
}
