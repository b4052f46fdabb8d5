package dev.headroom.reports.workbook;

import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Explorer;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.grid.Grid;
import dev.headroom.reports.grid.GridCell;
import dev.headroom.reports.grid.Gridded;
import java.util.stream.IntStream;

/** A section of a document as a sheet: its text in lines, its tables in cells, of its figures the values. */
final class SectionSheet {

    private final Sheet sheet;

    private SectionSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    static Sheet of(String name, Section section) {
        SectionSheet made = new SectionSheet(new Sheet(name));
        made.sheet.line(section.title(), Style.TITLE);
        section.blocks().forEach(made::block);
        return made.sheet;
    }

    private void block(Block block) {
        if (block instanceof Explorer) {
            return;
        }
        sheet.gap();
        if (block instanceof Headline headline) {
            sheet.line(headline.purchase(), Style.CAPTION);
            sheet.line(headline.cost(), Style.PROSE);
            sheet.line(headline.watch(), Style.PROSE);
        } else if (block instanceof Prose prose) {
            sheet.line(prose.text(), Style.PROSE);
        } else if (block instanceof Notes notes) {
            notes.items().forEach(note -> sheet.line("• " + note, Style.PROSE));
        }
        Gridded.table(block).ifPresent(this::table);
    }

    private void table(Table table) {
        Grid grid = Gridded.of(table);
        sheet.line(grid.caption(), Style.CAPTION);
        sheet.row(IntStream.range(0, grid.headings().size())
                .mapToObj(c -> new SheetCell.Words(
                        grid.headings().get(c), isOfNumbers(grid, c) ? Style.HEAD_OF_NUMBERS : Style.HEAD))
                .toList());
        grid.rows()
                .forEach(row -> sheet.row(row.stream().map(SectionSheet::cell).toList()));
        if (table.hasMarks()) {
            sheet.line(table.footnote(), Style.NOTE);
        }
    }

    private static boolean isOfNumbers(Grid grid, int column) {
        return grid.rows().stream().map(row -> row.get(column)).anyMatch(GridCell.Figure.class::isInstance);
    }

    private static SheetCell cell(GridCell cell) {
        if (cell instanceof GridCell.Figure figure) {
            return new SheetCell.Value(figure.value(), style(figure));
        }
        return new SheetCell.Words(cell instanceof GridCell.Words words ? words.words() : "", Style.WORDS);
    }

    private static Style style(GridCell.Figure figure) {
        return switch (figure.shown()) {
            case PLAIN -> Style.decimals(figure.decimals());
            case MONEY -> Style.MONEY;
            case PRICE -> Style.PRICE;
            case SHARE -> Style.SHARE;
        };
    }
}
