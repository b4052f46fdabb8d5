package dev.headroom.reports.review;

import dev.headroom.planner.plan.Lever;
import dev.headroom.planner.plan.WhatIf;
import dev.headroom.planner.plan.WhatIfAxis;
import dev.headroom.planner.plan.WhatIfPoint;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Answer;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Dial;
import dev.headroom.reports.document.Explorer;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Outcome;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The plan made again where its inputs are otherwise: to be moved where the format can, and one by one as a table everywhere. */
final class WhatIfSection {

    private WhatIfSection() {}

    static Section of(WhatIf grid) {
        return Section.of(
                "what-if",
                "What if",
                new Prose(String.join(" ", grid.notes())),
                explorer(grid),
                table(grid),
                new Prose(
                        "To plan any of it with all futures and every minute, beside this plan: " + grid.command() + " "
                                + grid.axes().stream()
                                        .map(axis -> flag(axis.lever()) + " X")
                                        .collect(Collectors.joining(" "))));
    }

    private static Explorer explorer(WhatIf grid) {
        return new Explorer(
                grid.axes().stream().map(WhatIfSection::dial).toList(),
                grid.points().stream().map(WhatIfSection::answer).toList(),
                grid.command());
    }

    private static Dial dial(WhatIfAxis axis) {
        Lever lever = axis.lever();
        return new Dial(lever.label(), lever.unit(), axis.value(), axis.factors(), flag(lever));
    }

    private static String flag(Lever lever) {
        return switch (lever) {
            case DEMAND -> "--demand-factor";
            case OUTPUT_PER_REQUEST -> "--output-factor";
            case ON_DEMAND_PRICE -> "--price-factor";
            case UNIT_CAPACITY -> "--unit-factor";
            case INPUT_PER_REQUEST ->
                throw new IllegalArgumentException(
                        "a grid over " + lever.label() + " cannot be planned again: there is no flag for it");
        };
    }

    private static Answer answer(WhatIfPoint point) {
        return new Answer(
                point.best().toString(),
                point.best().units().count(),
                point.best().monthsBound(),
                new Outcome(point.cost(), point.meetsTarget()),
                new Outcome(point.costOfChosen(), point.chosenMeetsTarget()),
                new Outcome(point.costOfNothing(), point.nothingMeetsTarget()));
    }

    /** One input at a time: as many rows as there are levels, and one for the plan. */
    private static Table table(WhatIf grid) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("all as planned", grid.middle()).chosenWhere(true));
        for (int a = 0; a < grid.axes().size(); a++) {
            WhatIfAxis axis = grid.axes().get(a);
            int at = a;
            grid.along(axis).stream()
                    .filter(point -> point.factors().get(at) != 1)
                    .forEach(point -> rows.add(row(changed(axis, point.factors().get(at)), point)));
        }
        return new Table(
                "One input otherwise, all else as planned",
                List.of(
                        Column.words("if"),
                        Column.words("best would be"),
                        Column.figures("its cost"),
                        Column.figures("cost of the recommendation"),
                        Column.figures("on demand only")),
                rows,
                "† would miss the target");
    }

    private static String changed(WhatIfAxis axis, double factor) {
        return Numbers.fixed(factor, 2) + " × " + axis.lever().label() + ", " + Numbers.rounded(axis.value() * factor)
                + " " + axis.lever().unit();
    }

    private static Row row(String what, WhatIfPoint point) {
        return Row.of(
                Cell.text(what),
                Cell.text(point.best().toString()),
                cost(point.cost(), point.meetsTarget()),
                cost(point.costOfChosen(), point.chosenMeetsTarget()),
                cost(point.costOfNothing(), point.nothingMeetsTarget()));
    }

    private static Cell cost(Money cost, boolean keeps) {
        return keeps ? Cell.of(cost) : new Cell.Doubtful(Cell.of(cost));
    }
}
