package dev.headroom.reports.review.cost;

import dev.headroom.planner.leak.Evidence;
import dev.headroom.planner.leak.LeakFinding;
import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where money leaks, by the usage history: what is found, what is not there, and what cannot be told. */
public final class LeaksSection {

    private LeaksSection() {}

    public static Section of(Leaks leaks) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(lead(leaks)));
        if (!leaks.found().isEmpty()) {
            blocks.add(table(leaks));
        }
        List<String> rest = rest(leaks);
        if (!rest.isEmpty()) {
            blocks.add(new Notes(rest));
        }
        return new Section("leaks", "Where money leaks", blocks);
    }

    private static String lead(Leaks leaks) {
        String month = "A month like " + leaks.lately() + " costs " + Numbers.money(Money.ofUsd(leaks.usdPerMonth()))
                + " on demand. ";
        int found = leaks.found().size();
        if (found == 0) {
            return month + "No way was found in which more is paid than is needed.";
        }
        return month
                + (found == 1 ? "One way was found" : found + " ways were found")
                + " in which more is paid than is needed; mend it before capacity is bought for it."
                + (found == 1 ? "" : " They overlap, so their sum says nothing.");
    }

    private static Table table(Leaks leaks) {
        return Table.of(
                "Leaks, the dearest first",
                List.of(
                        Column.words("leak"),
                        Column.words("since"),
                        Column.figures("a month"),
                        Column.figures("90 % interval"),
                        Column.words("evidence, against what it was or the limit"),
                        Column.words("what would stop it")),
                leaks.found().stream().map(LeaksSection::row).toList());
    }

    private static Row row(Leak leak) {
        return Row.of(
                Cell.text(leak.leak().label()),
                Cell.text(leak.since().toString().substring(0, 10)),
                Cell.of(Money.ofUsd(leak.usdPerMonth().value())),
                interval(leak.usdPerMonth()),
                Cell.text(leak.evidence().stream().map(LeaksSection::said).collect(Collectors.joining("; "))),
                Cell.text(leak.leak().cure()));
    }

    /** What was counted and not estimated has none. */
    private static Cell interval(Estimate usd) {
        return usd.low() == usd.high()
                ? new Cell.Absent()
                : new Cell.Interval(Cell.of(Money.ofUsd(usd.low())), Cell.of(Money.ofUsd(usd.high())));
    }

    private static String said(Evidence evidence) {
        String seen = number(evidence.seen());
        String reference = number(evidence.reference());
        return evidence.what() + " " + seen
                + (evidence.compares() && !reference.equals(seen) ? " against " + reference : "");
    }

    private static String number(double value) {
        return Numbers.fixed(value, Math.max(0, Numbers.decimals(value)));
    }

    private static List<String> rest(Leaks leaks) {
        List<String> rest = new ArrayList<>();
        for (LeakFinding finding : leaks.findings()) {
            if (finding instanceof Tight tight) {
                rest.add("Not there: " + tight.leak().label() + " (" + tight.because() + ").");
            } else if (finding instanceof Untold untold) {
                rest.add("Cannot be told: " + untold.leak().label() + "; it takes " + untold.missing() + ".");
            }
        }
        return rest;
    }
}
