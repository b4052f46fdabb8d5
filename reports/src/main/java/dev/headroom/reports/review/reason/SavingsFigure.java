package dev.headroom.reports.review.reason;

import dev.headroom.planner.plan.reading.Savings;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Fill;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the recommendation saves in each future, as bricks: each is one future in twenty, and stands where the middle of its part of the
 * futures is.
 *
 * @see "M. Kay et al., When (ish) is My Bus?, CHI 2016: quantile dot plots are read with less error than densities"
 */
final class SavingsFigure {

    private static final double MOST_COLUMNS = 14;
    /** Of a brick's width and height. */
    private static final double JOINT = 0.04;
    /** In widths of what is shown. */
    private static final double FARTHEST_ZERO = 1.5;
    /** Free above the highest pile, in bricks, for the names of the lines. */
    private static final double HEADROOM = 2.4;

    private final Facts facts;
    private final Savings savings;
    private final double width;

    SavingsFigure(Facts facts, Savings savings) {
        this.facts = facts;
        this.savings = savings;
        double span = usd(Savings.PARTS) - usd(0);
        this.width = rounded(span > 0 ? span / MOST_COLUMNS : Math.max(1, Math.abs(usd(0)) / MOST_COLUMNS));
    }

    /** The next of 1, 2 or 5 times a power of ten. */
    private static double rounded(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : new double[] {1, 2, 5}) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private double usd(int quantile) {
        return savings.quantiles().get(quantile).usd().doubleValue();
    }

    private double middle(int part) {
        return (usd(part) + usd(part + 1)) / 2;
    }

    Figure figure() {
        return new Figure(
                "savings-chart",
                title(),
                "Each brick is one future in " + Savings.PARTS
                        + " (5 %), by what the recommendation saves in it against "
                        + facts.withoutPurchase()
                        + (middle(0) < 0 ? ". Striped, left of 0: it costs more there" : "")
                        + ". In the worst tenth of the futures it "
                        + (savings.worstTenth().usd().signum() < 0 ? "costs " : "saves ")
                        + Numbers.money(size(savings.worstTenth()))
                        + (savings.worstTenth().usd().signum() < 0 ? " more" : "") + " on the mean.",
                List.of(new Panel(
                        new Axis("saving over " + facts.horizon(), Axis.Kind.MONEY),
                        new Axis("Futures (1 of " + Savings.PARTS + " each)", Axis.Kind.WHOLE),
                        traces())),
                table());
    }

    private static Money size(Money money) {
        return new Money(money.usd().abs());
    }

    private String title() {
        String futures =
                Words.futures(savings.chanceOfLoss(), facts.plan().rules().futures());
        String mean = savings.mean().usd().signum() < 0 ? "costs " : "saves ";
        return "On the mean it " + mean + Numbers.money(size(savings.mean()))
                + (savings.mean().usd().signum() < 0 ? " more" : "") + "; it costs more than "
                + facts.withoutPurchase() + " in " + futures;
    }

    private List<Trace> traces() {
        List<Trace.Block> gains = new ArrayList<>();
        List<Trace.Block> losses = new ArrayList<>();
        Map<Long, Integer> piles = new TreeMap<>();
        for (int part = 0; part < Savings.PARTS; part++) {
            long column = (long) Math.floor(middle(part) / width);
            int below = piles.merge(column, 1, Integer::sum) - 1;
            (column < 0 ? losses : gains).add(brick(column, below));
        }
        double top = piles.values().stream().mapToInt(pile -> pile).max().orElse(0) + HEADROOM;
        List<Trace> traces = new ArrayList<>();
        boolean isMixed = !losses.isEmpty() && !gains.isEmpty();
        traces.add(new Trace.Blocks(isMixed ? "costs more" : "", losses, Fill.SPILLED));
        traces.add(new Trace.Blocks(isMixed ? "saves" : "", gains, Fill.MAIN));
        if (zeroIsNear()) {
            traces.add(new Trace.Divider(0, "costs more", "saves"));
        }
        traces.add(upright(
                "worst tenth " + Numbers.money(savings.worstTenth()), savings.worstTenth(), top, Stroke.DASHED));
        // Lower than the other, so that its name has a line of its own.
        traces.add(upright("mean " + Numbers.money(savings.mean()), savings.mean(), top - HEADROOM / 2, Stroke.SOLID));
        return traces;
    }

    /** Where it lies far off, the axis does not go there: the bricks would be too thin to see. */
    private boolean zeroIsNear() {
        double outside = Math.max(usd(0), -usd(Savings.PARTS));
        return outside <= FARTHEST_ZERO * (usd(Savings.PARTS) - usd(0));
    }

    private Trace.Block brick(long column, int below) {
        return new Trace.Block(
                width * (column + JOINT), width * (column + 1 - JOINT), below + JOINT, below + 1 - JOINT);
    }

    private static Trace upright(String name, Money at, double top, Stroke stroke) {
        double x = at.usd().doubleValue();
        return new Trace.Line(name, List.of(new Point(x, 0), new Point(x, top)), Look.line(Weight.PLAIN, stroke));
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("mean", savings.mean()));
        rows.add(row("mean of the worst tenth of futures", savings.worstTenth()));
        for (int i = 0; i <= Savings.PARTS; i++) {
            rows.add(row(name(i), savings.quantiles().get(i)));
        }
        rows.add(Row.of(Cell.text("futures in which it costs more"), Cell.share(savings.chanceOfLoss())));
        return Table.of(
                "Saving of the recommendation against " + facts.withoutPurchase() + ", over the futures",
                List.of(Column.words(""), Column.figures("saving")),
                rows);
    }

    private static String name(int quantile) {
        if (quantile == 0) {
            return "least";
        }
        return quantile == Savings.PARTS ? "most" : 100 * quantile / Savings.PARTS + " % of futures save less than";
    }

    private static Row row(String name, Money saving) {
        return Row.of(Cell.text(name), Cell.of(saving));
    }
}
