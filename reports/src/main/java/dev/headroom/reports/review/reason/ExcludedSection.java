package dev.headroom.reports.review.reason;

import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import java.util.List;

/** Terms that were not considered. */
public final class ExcludedSection {

    private ExcludedSection() {}

    public static Section of(Facts facts) {
        String title = "Terms not considered";
        if (facts.plan().excluded().isEmpty()) {
            return Section.of("excluded", title, new Prose("Every term was considered."));
        }
        return Section.of(
                "excluded",
                title,
                Table.of(
                        "Terms left out and why",
                        List.of(Column.words("term"), Column.words("why not")),
                        facts.plan().excluded().stream()
                                .map(excluded -> Row.of(Cell.text(excluded.term()), Cell.text(excluded.reason())))
                                .toList()));
    }
}
