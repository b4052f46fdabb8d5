package dev.headroom.reports.review.reason;

import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** What the answer would be if one thing were otherwise. */
public final class SensitivitySection {

    private SensitivitySection() {}

    public static Section of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        List<Sensitivity> others = facts.plan().sensitivities();
        if (others.isEmpty()) {
            blocks.add(new Prose("No change was tried."));
        } else {
            blocks.add(new Table(
                    "One thing otherwise, all else as planned",
                    List.of(
                            Column.words("if"),
                            Column.words("best would be"),
                            Column.figures("its cost"),
                            Column.figures("cost of the recommendation"),
                            Column.figures("regret"),
                            Column.words("answer changes")),
                    others.stream().map(SensitivitySection::row).toList(),
                    "† the recommendation would then miss the target"));
        }
        if (!facts.plan().holds().isEmpty()) {
            blocks.add(new TornadoFigure(facts.plan().holds(), facts.horizon()).figure());
            blocks.add(HoldTable.of(facts.plan().holds()));
        }
        facts.plan().admission().map(AdmissionTable::blocks).ifPresent(blocks::addAll);
        blocks.add(new Prose(Retirement.sentence(facts)));
        return new Section("sensitivity", "What would change the answer", blocks);
    }

    /** What misses the target may well be cheaper: that is no regret below zero. */
    private static Row row(Sensitivity other) {
        boolean keeps = other.chosenMeetsTarget();
        Cell cost = Cell.of(other.costOfChosen());
        return Row.of(
                Cell.text(other.change()),
                Cell.text(other.best().toString()),
                Cell.of(other.cost()),
                keeps ? cost : new Cell.Doubtful(cost),
                keeps ? Cell.of(other.regret()) : new Cell.Absent(),
                Cell.yes(other.flips()));
    }
}
