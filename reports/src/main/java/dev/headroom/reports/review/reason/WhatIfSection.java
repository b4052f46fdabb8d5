package dev.headroom.reports.review.reason;

import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.whatif.LongestTerm;
import dev.headroom.planner.plan.whatif.WhatIf;
import dev.headroom.planner.plan.whatif.WhatIfAxis;
import dev.headroom.planner.plan.whatif.WhatIfChoices;
import dev.headroom.planner.plan.whatif.WhatIfPoint;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Answer;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Choice;
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
public final class WhatIfSection {

    private static final String LONGEST_TERM = "--longest-term";
    private static final String RISK_AVERSION = "--risk-aversion";

    private WhatIfSection() {}

    public static Section of(WhatIf grid) {
        return Section.of(
                "what-if",
                "What if",
                new Prose(String.join(" ", grid.notes())),
                explorer(grid),
                table(grid),
                Prose.command(
                        "To plan any of it with all futures and every minute, beside this plan, with those of the flags that"
                                + " are wanted:",
                        grid.command() + " " + flags(grid)),
                new Prose(values(grid)));
    }

    /** What goes in the place of the letters behind the flags. */
    private static String values(WhatIf grid) {
        List<String> values = new ArrayList<>();
        values.add("X behind a factor is how often the planned value, 1 as planned.");
        if (grid.choices().longestTerms().size() > 1) {
            values.add("TERM is "
                    + grid.choices().longestTerms().stream()
                            .flatMap(longest ->
                                    longest.term().stream().map(term -> term.name() + " (" + longest.label() + ")"))
                            .collect(Collectors.joining(" or "))
                    + ".");
        }
        if (grid.choices().riskAversions().size() > 1) {
            values.add("X behind " + RISK_AVERSION
                    + " is how often the worst futures count beside the mean of all, 0 or more.");
        }
        return String.join(" ", values);
    }

    private static String flags(WhatIf grid) {
        List<String> flags = new ArrayList<>();
        grid.axes().forEach(axis -> flags.add(flag(axis.lever()) + " X"));
        if (grid.choices().longestTerms().size() > 1) {
            flags.add(LONGEST_TERM + " TERM");
        }
        if (grid.choices().riskAversions().size() > 1) {
            flags.add(RISK_AVERSION + " X");
        }
        return String.join(" ", flags);
    }

    private static Explorer explorer(WhatIf grid) {
        return new Explorer(
                grid.axes().stream().map(WhatIfSection::dial).toList(),
                choices(grid.choices()),
                grid.points().stream().map(WhatIfSection::answer).toList(),
                grid.command());
    }

    /** What has one option only is nothing to choose. */
    private static List<Choice> choices(WhatIfChoices of) {
        List<Choice> choices = new ArrayList<>();
        if (of.longestTerms().size() > 1) {
            choices.add(new Choice(
                    "longest term",
                    of.longestTerms().stream()
                            .map(longest -> new Choice.Option(longest.label(), flags(longest)))
                            .toList(),
                    0));
        }
        if (of.riskAversions().size() > 1) {
            choices.add(new Choice(
                    "risk aversion",
                    of.riskAversions().stream()
                            .map(aversion -> new Choice.Option(averse(aversion), RISK_AVERSION + " " + aversion))
                            .toList(),
                    of.riskAversions().indexOf(of.planned())));
        }
        return choices;
    }

    private static String flags(LongestTerm longest) {
        return longest.term().map(term -> LONGEST_TERM + " " + term.name()).orElse("");
    }

    private static String averse(double aversion) {
        return aversion == 0 ? "0, only the mean counts" : Numbers.compact(aversion);
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
                point.tail(),
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
        grid.chosenOtherwise().stream()
                .filter(point -> point.longestTerm() == LongestTerm.AS_PLANNED
                        || point.riskAversion() == grid.choices().planned())
                .forEach(point -> rows.add(row(chosen(point, grid.choices()), point)));
        return new Table(
                "One input or rule otherwise, all else as planned",
                List.of(
                        Column.words("if"),
                        Column.words("best would be"),
                        Column.figures("its cost"),
                        Column.figures("in the worst tenth of futures"),
                        Column.figures("cost of the recommendation"),
                        Column.figures("on demand only")),
                rows,
                "† would miss the target");
    }

    private static String chosen(WhatIfPoint point, WhatIfChoices choices) {
        return point.riskAversion() == choices.planned()
                ? "longest term: " + point.longestTerm().label()
                : "risk aversion " + averse(point.riskAversion());
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
                Cell.of(point.tail()),
                cost(point.costOfChosen(), point.chosenMeetsTarget()),
                cost(point.costOfNothing(), point.nothingMeetsTarget()));
    }

    private static Cell cost(Money cost, boolean keeps) {
        return keeps ? Cell.of(cost) : new Cell.Doubtful(Cell.of(cost));
    }
}
