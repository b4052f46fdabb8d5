package dev.headroom.reports.review.cost;

import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.action.Bill;
import dev.headroom.reports.action.BillLine;
import dev.headroom.reports.action.BillLine.Held;
import dev.headroom.reports.action.BillLine.Hourly;
import dev.headroom.reports.action.BillLine.Rate;
import dev.headroom.reports.action.BillLine.Tokens;
import dev.headroom.reports.action.Bills;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the costs are made of, to be multiplied and added again. */
public final class BillSection {

    private BillSection() {}

    public static Section of(Bills bills) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(
                "The plan keeps what tokens cost, as a mean over all futures, and not how many they are: the tokens"
                        + " here are those that cost as much at the workload's mix, "
                        + Numbers.rounded(bills.outputPerInput())
                        + " output tokens to an input token. Money is shown in whole"
                        + " dollars from a thousand on and calculated in cents, here and everywhere: a sum or difference of what is"
                        + " shown may be a dollar off."));
        blocks.add(table(bills.chosen()));
        bills.otherwise().map(BillSection::table).ifPresent(blocks::add);
        return new Section("bill", "What the cost is made of", blocks);
    }

    private static Table table(Bill bill) {
        List<Row> rows = new ArrayList<>();
        bill.lines().forEach(line -> rows.add(row(line)));
        rows.add(row("Total", List.of(), bill.total()));
        return Table.of(
                "Cost of " + bill.what(),
                List.of(
                        Column.words(""),
                        Column.figures("quantity"),
                        Column.words("of"),
                        Column.figures("hours"),
                        Column.figures("price"),
                        Column.words("for"),
                        Column.figures("amount")),
                rows);
    }

    private static Row row(BillLine line) {
        Money amount = new Money(line.usd());
        if (line instanceof Held held) {
            return row(
                    held.what(),
                    List.of(number(held.quantity()), Cell.text(held.of()), number(held.hours())),
                    held.rate(),
                    amount);
        }
        if (line instanceof Hourly hourly) {
            return row(
                    hourly.what(),
                    List.of(number(hourly.hours()), Cell.text(hourly.of()), new Cell.Absent()),
                    hourly.rate(),
                    amount);
        }
        if (line instanceof Tokens tokens) {
            return row(
                    tokens.what(),
                    List.of(number(tokens.tokens()), Cell.text(tokens.of()), new Cell.Absent()),
                    tokens.rate(),
                    amount);
        }
        return row(line.what(), List.of(), amount);
    }

    private static Row row(String what, List<Cell> quantity, Rate rate, Money amount) {
        List<Cell> cells = new ArrayList<>(quantity);
        cells.add(new Cell.Price(rate.usd()));
        cells.add(Cell.text(rate.per()));
        return row(what, cells, amount);
    }

    /** @param middle everything between name and amount; nothing for dashes */
    private static Row row(String what, List<Cell> middle, Money amount) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(what));
        cells.addAll(
                middle.isEmpty()
                        ? List.of(new Cell.Absent(), Cell.text(""), new Cell.Absent(), new Cell.Absent(), Cell.text(""))
                        : middle);
        cells.add(Cell.of(amount));
        return new Row(cells, false);
    }

    private static Cell number(BigDecimal value) {
        int decimals = Math.max(0, Math.min(2, value.stripTrailingZeros().scale()));
        return new Cell.Quantity(value.doubleValue(), "", decimals);
    }
}
