package dev.headroom.reports.workbook;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.action.Bill;
import dev.headroom.reports.action.BillLine;
import dev.headroom.reports.action.BillLine.Held;
import dev.headroom.reports.action.BillLine.Hourly;
import dev.headroom.reports.action.BillLine.Rate;
import dev.headroom.reports.action.BillLine.Rest;
import dev.headroom.reports.action.BillLine.Tokens;
import dev.headroom.reports.action.Bills;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The costs of a plan as formulas over the prices, units, hours and tokens that they are made of. */
final class CostSheet {

    private static final String NAME = "Cost model";
    private static final double MILLION = 1e6;
    private static final Set<String> NUMBERS = Set.of("USD", "quantity", "hours", "price", "amount");

    private final Sheet sheet = new Sheet(NAME);
    private final Bills bills;

    /** Rows of the prices, by their names. */
    private final Map<Rate, Integer> prices = new LinkedHashMap<>();

    /** A cell that a formula can name, with what it comes to. */
    private record Cell(String name, double value) {}

    private CostSheet(Bills bills) {
        this.bills = bills;
    }

    static Sheet of(Actions actions) {
        CostSheet cost = new CostSheet(actions.bills());
        cost.sheet.line(actions.subject().line(), Style.TITLE);
        cost.sheet.line(actions.headline().purchase(), Style.PROSE);
        cost.sheet.line(
                "Blue cells are what was put in; all else is calculated from them. Change a price, units or tokens, and the"
                        + " totals follow.",
                Style.NOTE);
        cost.sheet.line(
                "The plan keeps what tokens cost, not how many they are: these cost as much, at the workload's mix of input and"
                        + " output.",
                Style.NOTE);
        cost.prices();
        Cell chosen = cost.bill(actions.bills().chosen());
        cost.closing(
                chosen, actions.bills().otherwise().map(cost::bill).stream().toList());
        return cost.sheet;
    }

    private void prices() {
        section("Prices");
        head("what", "USD", "for");
        Stream.concat(
                        bills.chosen().lines().stream(),
                        bills.otherwise().stream().flatMap(bill -> bill.lines().stream()))
                .flatMap(line -> rate(line).stream())
                .distinct()
                .forEach(rate -> {
                    prices.put(rate, sheet.nextRow());
                    sheet.row(List.of(words(rate.name()), input(rate.usd(), Style.INPUT_PRICE), words(rate.per())));
                });
    }

    private static List<Rate> rate(BillLine line) {
        if (line instanceof Held held) {
            return List.of(held.rate());
        }
        if (line instanceof Hourly hourly) {
            return List.of(hourly.rate());
        }
        return line instanceof Tokens tokens ? List.of(tokens.rate()) : List.of();
    }

    /** Returns its total. */
    private Cell bill(Bill bill) {
        section("Cost of " + bill.what());
        head("", "quantity", "of", "hours", "price", "for", "amount");
        int first = sheet.nextRow();
        double sum = 0;
        for (BillLine line : bill.lines()) {
            sum += line(line);
        }
        int last = sheet.nextRow() - 1;
        String expression = last < first ? "0" : "SUM(G" + first + ":G" + last + ")";
        return total("Total", expression, sum, Style.TOTAL);
    }

    /** Returns its amount, calculated as the formula does. */
    private double line(BillLine line) {
        if (line instanceof Rest rest) {
            sheet.row(amount(line.what(), input(rest.money().usd(), Style.INPUT_MONEY)));
            return rest.money().usd().doubleValue();
        }
        if (line instanceof Hourly hourly) {
            return hourly(hourly);
        }
        return line instanceof Held held ? held(held) : tokens((Tokens) line);
    }

    private double hourly(Hourly hourly) {
        int row = sheet.nextRow();
        double usd = hourly.hours().doubleValue() * hourly.rate().usd().doubleValue();
        sheet.row(List.of(
                words(hourly.what()),
                input(hourly.hours(), Style.INPUT_NUMBER),
                words(hourly.of()),
                words(""),
                price(hourly.rate()),
                words(hourly.rate().per()),
                new SheetCell.Formula("B" + row + "*E" + row, usd, Style.MONEY)));
        return usd;
    }

    private double held(Held held) {
        int row = sheet.nextRow();
        double price = held.rate().usd().doubleValue();
        double usd = held.quantity().doubleValue() * held.hours().doubleValue() * price;
        sheet.row(List.of(
                words(held.what()),
                input(held.quantity(), Style.INPUT_NUMBER),
                words(held.of()),
                input(held.hours(), Style.INPUT_NUMBER),
                price(held.rate()),
                words(held.rate().per()),
                new SheetCell.Formula("B" + row + "*D" + row + "*E" + row, usd, Style.MONEY)));
        return usd;
    }

    private double tokens(Tokens tokens) {
        int row = sheet.nextRow();
        double usd = tokens.tokens().doubleValue() * tokens.rate().usd().doubleValue() / MILLION;
        sheet.row(List.of(
                words(tokens.what()),
                input(tokens.tokens(), Style.INPUT_NUMBER),
                words(tokens.of()),
                words(""),
                price(tokens.rate()),
                words(tokens.rate().per()),
                new SheetCell.Formula("B" + row + "*E" + row + "/1000000", usd, Style.MONEY)));
        return usd;
    }

    private SheetCell price(Rate rate) {
        return new SheetCell.Formula(
                "B" + Objects.requireNonNull(prices.get(rate)), rate.usd().doubleValue(), Style.PRICE);
    }

    /** @param otherwise the total of buying nothing; none where that is the recommendation */
    private void closing(Cell chosen, List<Cell> otherwise) {
        section("Together");
        int months = sheet.nextRow();
        sheet.row(amount("Months", input(BigDecimal.valueOf(bills.months()), Style.INPUT_NUMBER)));
        total("Cost per month", chosen.name() + "/G" + months, chosen.value() / bills.months(), Style.TOTAL);
        for (Cell other : otherwise) {
            Cell saving = total(
                    "Saving against " + bills.otherwise().orElseThrow().what(),
                    other.name() + "-" + chosen.name(),
                    other.value() - chosen.value(),
                    Style.TOTAL);
            if (other.value() > 0) {
                total(
                        "as a share",
                        saving.name() + "/" + other.name(),
                        saving.value() / other.value(),
                        Style.TOTAL_SHARE);
            }
        }
    }

    private Cell total(String what, String expression, double value, Style style) {
        Cell cell = new Cell("G" + sheet.nextRow(), value);
        sheet.row(amount(what, new SheetCell.Formula(expression, value, style)));
        return cell;
    }

    private static List<SheetCell> amount(String what, SheetCell amount) {
        List<SheetCell> cells = new ArrayList<>(List.of(words(what)));
        for (int c = 1; c < 6; c++) {
            cells.add(words(""));
        }
        cells.add(amount);
        return cells;
    }

    private void section(String caption) {
        sheet.gap();
        sheet.line(caption, Style.CAPTION);
    }

    private void head(String... names) {
        sheet.row(Stream.of(names)
                .map(name -> new SheetCell.Words(
                        name.isEmpty() ? " " : name, NUMBERS.contains(name) ? Style.HEAD_OF_NUMBERS : Style.HEAD))
                .toList());
    }

    private static SheetCell words(String text) {
        return new SheetCell.Words(text, Style.WORDS);
    }

    private static SheetCell input(BigDecimal value, Style style) {
        return new SheetCell.Value(value, style);
    }
}
