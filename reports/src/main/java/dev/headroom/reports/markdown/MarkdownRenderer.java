package dev.headroom.reports.markdown;

import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import java.util.stream.Collectors;

/** Writes a document as Markdown with the tables of GitHub; of a figure what it shows and its values, to be opened. */
public final class MarkdownRenderer {

    private final StringBuilder out = new StringBuilder();

    private MarkdownRenderer() {}

    public static String render(Document document) {
        MarkdownRenderer renderer = new MarkdownRenderer();
        renderer.paragraph("# " + MarkdownText.escaped(document.title()));
        renderer.paragraph(MarkdownText.line(document.subtitle()) + "  \nCapacity review by Headroom");
        document.sections().forEach(renderer::section);
        return renderer.out.toString().stripTrailing() + "\n";
    }

    private void section(Section section) {
        paragraph("## " + MarkdownText.escaped(section.title()));
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Headline headline) {
            paragraph("**" + MarkdownText.escaped(headline.purchase()) + "**");
            paragraph(MarkdownText.line(headline.cost()));
            paragraph(MarkdownText.line(headline.watch()));
        } else if (block instanceof Prose prose) {
            paragraph(MarkdownText.line(prose.said()));
            prose.command().map(MarkdownText::code).ifPresent(this::paragraph);
        } else if (block instanceof Notes notes) {
            paragraph(notes.items().stream()
                    .map(note -> "- " + MarkdownText.line(note))
                    .collect(Collectors.joining("\n")));
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            paragraph("**" + MarkdownText.escaped(figure.title()) + "**");
            paragraph("<details>\n<summary>The values</summary>");
            table(figure.values());
            paragraph("</details>");
        }
    }

    private void table(Table table) {
        paragraph("*" + MarkdownText.escaped(table.caption()) + "*");
        StringBuilder text = new StringBuilder();
        text.append(table.columns().stream()
                .map(column -> MarkdownText.escaped(column.heading()))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        text.append(table.columns().stream().map(MarkdownRenderer::rule).collect(Collectors.joining("|", "|", "|")));
        for (Row row : table.rows()) {
            text.append(row.cells().stream()
                    .map(cell -> cell(cell, row.chosen()))
                    .collect(Collectors.joining(" | ", "\n| ", " |")));
        }
        paragraph(text.toString());
        if (table.hasMarks()) {
            paragraph(MarkdownText.line(table.footnote()));
        }
    }

    private static String rule(Column column) {
        return column.numeric() ? "---:" : ":---";
    }

    private static String cell(Cell cell, boolean chosen) {
        String text = MarkdownText.escaped(cell.text());
        return chosen && !text.isEmpty() ? "**" + text + "**" : text;
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }
}
