package dev.headroom.reports.review.since;

import dev.headroom.planner.compare.Attribution;
import dev.headroom.planner.compare.Part;
import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.List;

/** From the cost of then to that of now, one cause after the other. */
final class CausesFigure {

    private CausesFigure() {}

    /** @param why with at least one part */
    static Figure of(Attribution why) {
        return new Figure(
                "causes-chart",
                title(why),
                "From the cost of the earlier plan to that of this one; each bar begins where the one above it ends, blue where"
                        + " its cause makes the plan dearer, pale where it makes it cheaper.",
                List.of(new Panel(
                        new Axis("cost in a month of " + Decision.MONTH_HOURS + " hours", Axis.Kind.MONEY),
                        new Axis("From then to now", Axis.Kind.NAMES),
                        List.of(new Trace.Bars(bars(why))))),
                values(why));
    }

    private static String title(Attribution why) {
        return "From " + Numbers.money(why.then().costOfAMonth()) + " to "
                + Numbers.money(why.now().costOfAMonth()) + " in a month of " + Decision.MONTH_HOURS + " hours: "
                + SinceSection.parts(why).orElse("what has changed plays no part");
    }

    private static List<Trace.Bar> bars(Attribution why) {
        List<Trace.Bar> bars = new ArrayList<>();
        Money at = why.then().costOfAMonth();
        bars.add(new Trace.Bar("then " + Numbers.money(at), 0, usd(at), Weight.PLAIN));
        for (Part part : why.parts()) {
            Money next = at.plus(part.ofAMonth());
            if (part.ofAMonth().usd().signum() != 0) {
                bars.add(new Trace.Bar(
                        part.cause().label() + " " + SinceSection.signed(part.ofAMonth()),
                        usd(at),
                        usd(next),
                        part.ofAMonth().usd().signum() > 0 ? Weight.MAIN : Weight.FAINT));
            }
            at = next;
        }
        bars.add(new Trace.Bar("now " + Numbers.money(at), 0, usd(at), Weight.PLAIN));
        return bars;
    }

    private static double usd(Money money) {
        return money.usd().doubleValue();
    }

    private static Table values(Attribution why) {
        List<Row> rows = new ArrayList<>();
        Money at = why.then().costOfAMonth();
        for (Part part : why.parts()) {
            Money next = at.plus(part.ofAMonth());
            rows.add(Row.of(Cell.text(part.cause().label()), Cell.of(at), Cell.of(next), Cell.change(part.ofAMonth())));
            at = next;
        }
        return Table.of(
                "Cost in a month of " + Decision.MONTH_HOURS + " hours, cause by cause",
                List.of(Column.words(""), Column.figures("from"), Column.figures("to"), Column.figures("change")),
                rows);
    }

    static Table table(Attribution why) {
        List<Row> rows = new ArrayList<>();
        rows.add(total("then", why.then()));
        why.parts().forEach(part -> rows.add(row(part)));
        rows.add(total("now", why.now()).chosenWhere(true));
        return Table.of(
                "The change by cause",
                List.of(
                        Column.words(""),
                        Column.figures("cost in a month of " + Decision.MONTH_HOURS + " hours"),
                        Column.figures("cost of the whole plan"),
                        Column.figures("units"),
                        Column.words("best, were only this otherwise"),
                        Column.figures("at, in such a month")),
                rows);
    }

    private static Row total(String name, Decision decision) {
        return Row.of(
                Cell.text(name),
                Cell.of(decision.costOfAMonth()),
                Cell.of(decision.cost()),
                Cell.whole(decision.purchase().units().count()),
                Cell.text(decision.purchase().toString()),
                Cell.of(decision.costOfAMonth()));
    }

    private static Row row(Part part) {
        return Row.of(
                Cell.text(part.cause().label()),
                Cell.change(part.ofAMonth()),
                Cell.change(part.overall()),
                new Cell.Change(new Cell.Quantity(part.units(), "", 2)),
                part.alone()
                        .<Cell>map(alone -> Cell.text(alone.purchase().toString()))
                        .orElseGet(Cell.Absent::new),
                part.alone().<Cell>map(alone -> Cell.of(alone.costOfAMonth())).orElseGet(Cell.Absent::new));
    }
}
