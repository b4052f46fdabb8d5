package dev.headroom.reports.review.purchase;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.action.Deadline;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import java.util.List;

/** What is to be done on the plan, and by when. */
public final class ActionsSection {

    private ActionsSection() {}

    public static Section of(Actions actions) {
        return Section.of(
                "actions",
                "What to do, and by when",
                Table.of(
                        "Days in UTC",
                        List.of(Column.words("day"), Column.words("kind"), Column.words("what"), Column.words("why")),
                        actions.deadlines().stream().map(ActionsSection::row).toList()));
    }

    private static Row row(Deadline deadline) {
        return Row.of(
                Cell.text(deadline.day().toString()),
                Cell.text(deadline.kind().label()),
                Cell.text(deadline.title()),
                Cell.text(deadline.detail()));
    }
}
