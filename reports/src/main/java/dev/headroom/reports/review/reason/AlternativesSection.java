package dev.headroom.reports.review.reason;

import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** What else could be bought, and why each lost. */
public final class AlternativesSection {

    private AlternativesSection() {}

    public static Section of(Facts facts) {
        String title = "Alternatives and why they lost";
        if (facts.plan().alternatives().isEmpty()) {
            return Section.of(
                    "alternatives", title, new Prose("There was no alternative: nothing else could be costed."));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row(facts.chosen(), "recommended").chosenWhere(true));
        facts.plan().alternatives().forEach(other -> rows.add(row(other.candidate(), other.reason())));
        return Section.of(
                "alternatives",
                title,
                Table.of(
                        "Cost over " + facts.horizon() + "; what is throttled in the worst month, at most, in "
                                + Numbers.percent(facts.plan().rules().assurance()) + " of futures",
                        List.of(
                                Column.words("purchase"),
                                Column.figures("cost"),
                                Column.figures("8 of 10 futures"),
                                Column.figures("cheaper than on demand"),
                                Column.figures("throttled, worst month"),
                                Column.words("why it lost")),
                        rows));
    }

    private static Row row(Candidate candidate, String reason) {
        return Row.of(
                Cell.text(candidate.purchase().toString()),
                Cell.of(candidate.cost()),
                new Cell.Interval(Cell.of(candidate.low()), Cell.of(candidate.high())),
                candidate.purchase().buysNothing() ? new Cell.Absent() : Cell.share(candidate.chanceCheaper()),
                Cell.share(candidate.assuredThrottledShare()),
                Cell.text(reason));
    }
}
