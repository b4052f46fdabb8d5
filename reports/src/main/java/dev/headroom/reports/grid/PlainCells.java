package dev.headroom.reports.grid;

import dev.headroom.reports.document.Cell;
import dev.headroom.reports.grid.GridCell.Shown;
import java.math.BigDecimal;

/** What a cell of a table holds, part by part. */
final class PlainCells {

    private PlainCells() {}

    /** Without its doubt or its plus. */
    static Cell bare(Cell cell) {
        if (cell instanceof Cell.Change change) {
            return change.by();
        }
        return cell instanceof Cell.Doubtful doubtful ? bare(doubtful.cell()) : cell;
    }

    static GridCell value(Cell of) {
        Cell cell = bare(of);
        if (cell instanceof Cell.Text text && !text.words().isEmpty()) {
            return new GridCell.Words(text.words());
        } else if (cell instanceof Cell.Amount amount) {
            return new GridCell.Figure(amount.money().usd(), Shown.MONEY, 2);
        } else if (cell instanceof Cell.Price price) {
            return new GridCell.Figure(price.usd(), Shown.PRICE, 2);
        } else if (cell instanceof Cell.Quantity quantity) {
            return number(quantity.value(), quantity.decimals());
        } else if (cell instanceof Cell.Share share) {
            return new GridCell.Figure(BigDecimal.valueOf(share.share()), Shown.SHARE, 2);
        } else if (cell instanceof Cell.Certified certified) {
            return number(certified.value(), certified.decimals());
        }
        return new GridCell.Nothing();
    }

    static GridCell low(Cell of) {
        if (bare(of) instanceof Cell.Certified certified) {
            return number(certified.low(), certified.decimals());
        }
        return bare(of) instanceof Cell.Interval interval ? value(interval.low()) : new GridCell.Nothing();
    }

    static GridCell high(Cell of) {
        if (bare(of) instanceof Cell.Certified certified) {
            return number(certified.high(), certified.decimals());
        }
        return bare(of) instanceof Cell.Interval interval ? value(interval.high()) : new GridCell.Nothing();
    }

    private static GridCell number(double value, int decimals) {
        return new GridCell.Figure(BigDecimal.valueOf(value), Shown.PLAIN, Math.max(0, decimals));
    }

    static boolean isNumber(Cell of) {
        return value(of) instanceof GridCell.Figure || low(of) instanceof GridCell.Figure;
    }

    /** The unit of its numbers; empty where it has none or the column has it. */
    static String unit(Cell of) {
        Cell cell = bare(of);
        if (cell instanceof Cell.Amount || cell instanceof Cell.Price) {
            return "USD";
        } else if (cell instanceof Cell.Share) {
            return "share";
        } else if (cell instanceof Cell.Interval interval) {
            return unit(interval.low());
        }
        return cell instanceof Cell.Quantity quantity ? quantity.unit() : "";
    }

    /** Why it is doubtful or not there; empty where neither. */
    static String note(Cell cell, String footnote) {
        if (cell instanceof Cell.Doubtful) {
            return footnote.replaceFirst("^† ", "");
        }
        return cell instanceof Cell.Needs needs ? needs.text() : "";
    }
}
