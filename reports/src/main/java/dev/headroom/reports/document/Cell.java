package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;

/** What stands in a table's cell, as a value with its type; {@link #text} is how every renderer writes it. */
public sealed interface Cell {

    /** As a reader sees it. */
    String text();

    /** Words. */
    record Text(String words) implements Cell {
        @Override
        public String text() {
            return words;
        }
    }

    /** Dollars, shown whole from a thousand on. */
    record Amount(Money money) implements Cell {
        @Override
        public String text() {
            return Numbers.money(money);
        }
    }

    /** A price, with every digit it has. */
    record Price(BigDecimal usd) implements Cell {
        @Override
        public String text() {
            return Numbers.price(usd);
        }
    }

    /**
     * A number.
     *
     * @param value finite
     * @param unit its unit; empty where the column has it
     * @param decimals digits after the point; negative rounds to tens, hundreds and so on
     */
    record Quantity(double value, String unit, int decimals) implements Cell {
        public Quantity {
            Require.that(Double.isFinite(value), "a number in a table is " + value + ", must be finite");
        }

        @Override
        public String text() {
            String number = Numbers.fixed(value, decimals);
            return unit.isEmpty() ? number : number + " " + unit;
        }
    }

    /** A part of a whole, 1 for all of it. */
    record Share(double share) implements Cell {
        public Share {
            Require.that(Double.isFinite(share), "a share in a table is " + share + ", must be finite");
        }

        @Override
        public String text() {
            return Numbers.percent(share);
        }
    }

    /** From one value to another. */
    record Interval(Cell low, Cell high) implements Cell {
        @Override
        public String text() {
            return low.text() + " to " + high.text();
        }
    }

    /** A value with the interval that holds it, all three with so many digits after the point. */
    record Certified(double value, double low, double high, int decimals) implements Cell {
        public Certified {
            Require.that(
                    low <= value && value <= high && Double.isFinite(high - low),
                    "an interval in a table goes from " + low + " to " + high + " round " + value);
        }

        @Override
        public String text() {
            return middle() + " (" + ends() + ")";
        }

        /** The value alone. */
        public String middle() {
            return Numbers.fixed(value, decimals);
        }

        /** The interval alone. */
        public String ends() {
            return Numbers.fixed(low, decimals) + " to " + Numbers.fixed(high, decimals);
        }
    }

    /** A value that more observations would be needed for, so many in all. */
    record Needs(long observations) implements Cell {
        @Override
        public String text() {
            return "needs " + Numbers.fixed((double) observations, 0);
        }
    }

    /** A value that the table's footnote warns of. */
    record Doubtful(Cell cell) implements Cell {
        @Override
        public String text() {
            return cell.text() + " †";
        }
    }

    /**
     * By how much something has changed; what has risen has a plus.
     *
     * @param by an amount or a number
     */
    record Change(Cell by) implements Cell {
        public Change {
            Require.that(
                    by instanceof Amount || by instanceof Quantity, "a change in a table is an amount or a number");
        }

        /** In points of per cent, or per cent: of less than one with two digits after the point, and nothing as 0. */
        public static Change ofPoints(double points, String unit) {
            boolean isNothing = Math.abs(points) < 0.005;
            return new Change(new Quantity(isNothing ? 0 : points, unit, isNothing ? 0 : Math.abs(points) < 1 ? 2 : 1));
        }

        @Override
        public String text() {
            return (isRise() ? "+" : "") + by.text();
        }

        private boolean isRise() {
            return by instanceof Amount amount
                    ? amount.money().usd().signum() > 0
                    : by instanceof Quantity quantity && quantity.value() > 0;
        }
    }

    /** Not known, or not to be had: shown as a dash, never as 0. */
    record Absent() implements Cell {
        @Override
        public String text() {
            return "–";
        }
    }

    static Cell text(String words) {
        return new Text(words);
    }

    static Cell of(Money money) {
        return new Amount(money);
    }

    static Cell share(double share) {
        return new Share(share);
    }

    /** A number with three significant digits, its unit in the column's head. */
    static Cell rounded(double value) {
        return new Quantity(value, "", Numbers.decimals(value));
    }

    static Cell whole(double value) {
        return new Quantity(value, "", 0);
    }

    /** What has been added to an amount. */
    static Cell change(Money more) {
        return new Change(of(more));
    }

    static Cell yes(boolean holds) {
        return new Text(holds ? "yes" : "no");
    }
}
