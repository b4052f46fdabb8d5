package dev.headroom.reports.review;

import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Which program made this, when, and from which files. */
final class OriginSection {

    private OriginSection() {}

    static Section of(ReviewInput input) {
        Origin origin = input.origin();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose("Made by Headroom " + origin.headroomVersion()
                + ". The plan covers " + input.plan().start() + " to "
                + input.plan().end()
                + origin.plannedOn().map(day -> " and was made on " + day).orElse("")
                + ". The same inputs and seed give the same report."));
        blocks.add(
                origin.inputs().isEmpty()
                        ? new Prose("No input files were named.")
                        : Table.of(
                                "Input files",
                                List.of(Column.words("file"), Column.words("hash")),
                                origin.inputs().stream()
                                        .map(file -> Row.of(Cell.text(file.name()), Cell.text(file.hash())))
                                        .toList()));
        return new Section("provenance", "Provenance", blocks);
    }
}
