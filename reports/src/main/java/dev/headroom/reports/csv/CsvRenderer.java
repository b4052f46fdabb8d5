package dev.headroom.reports.csv;

import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.grid.Grid;
import dev.headroom.reports.grid.Gridded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes every table of a document as a file of its own, and one that tells what each of them is. */
public final class CsvRenderer {

    private static final String INDEX = "index.csv";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final StringBuilder index = new StringBuilder(CsvText.row(List.of("file", "section", "table", "rows")));

    private CsvRenderer() {}

    /** Texts by the names of their files: {@code index.csv}, then the others in the order of the document. */
    public static Map<String, String> render(Document document) {
        CsvRenderer renderer = new CsvRenderer();
        renderer.files.put(INDEX, "");
        document.sections().forEach(renderer::section);
        renderer.files.put(INDEX, renderer.index.toString());
        return renderer.files;
    }

    private void section(Section section) {
        int number = 0;
        for (Block block : section.blocks()) {
            Optional<Table> table = Gridded.table(block);
            if (table.isPresent()) {
                number++;
                table(section, section.id() + "-" + number + ".csv", Gridded.of(table.get()));
            }
        }
    }

    private void table(Section section, String name, Grid grid) {
        StringBuilder text = new StringBuilder(
                CsvText.row(grid.headings().stream().map(CsvText::words).toList()));
        grid.rows()
                .forEach(row ->
                        text.append(CsvText.row(row.stream().map(CsvText::text).toList())));
        files.put(name, text.toString());
        index.append(CsvText.row(List.of(
                name,
                CsvText.words(section.title()),
                CsvText.words(grid.caption()),
                Integer.toString(grid.rows().size()))));
    }
}
