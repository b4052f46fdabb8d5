package dev.headroom.reports.review.since;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.verify.Verdict;
import dev.headroom.planner.verify.Verification;
import dev.headroom.planner.verify.VerifiedHour;
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
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** What the last verification found of the plan. */
public final class VerificationSection {

    private static final String KEY = "verification";
    private static final String TITLE = "The plan put to the test";

    private VerificationSection() {}

    public static Section of(Verification found, Plan plan) {
        if (!found.isOf(plan)) {
            return Section.of(
                    KEY,
                    TITLE,
                    new Prose("The last verification, of " + found.at() + ", was of another plan (" + found.purchase()
                            + "): run headroom verify again."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(lead(found)));
        blocks.add(table(found));
        List<String> notes = notes(found);
        if (!notes.isEmpty()) {
            blocks.add(new Notes(notes));
        }
        return new Section(KEY, TITLE, blocks);
    }

    private static String lead(Verification found) {
        List<Verdict> verdicts = found.hours().stream()
                .flatMap(VerificationSection::figures)
                .map(VerifiedHour.Figure::plan)
                .toList();
        long held = verdicts.stream().filter(verdict -> verdict == Verdict.HELD).count();
        return "At " + found.at() + " hours of this plan were sent to " + found.place()
                + " on the way that it recommends: " + held + " of " + verdicts.size() + " figures held. By request, "
                + found.rule() + ".";
    }

    private static Stream<VerifiedHour.Figure> figures(VerifiedHour hour) {
        return Stream.of(hour.spilledShare(), hour.throttledShare(), hour.usdPerHour());
    }

    private static Table table(Verification found) {
        List<Row> rows = new ArrayList<>();
        for (VerifiedHour hour : found.hours()) {
            rows.add(row(hour, "tokens that spill", hour.spilledShare(), Cell::share));
            rows.add(row(hour, "requests that are refused", hour.throttledShare(), Cell::share));
            rows.add(row(hour, "an hour costs", hour.usdPerHour(), usd -> Cell.of(Money.ofUsd(usd))));
        }
        return Table.of(
                "Predicted and observed",
                List.of(
                        Column.words("hour"),
                        Column.words("figure"),
                        Column.figures("plan"),
                        Column.figures("by request"),
                        Column.figures("observed"),
                        Column.figures("95 % interval"),
                        Column.words("the plan"),
                        Column.words("by request")),
                rows);
    }

    private static Row row(VerifiedHour hour, String name, VerifiedHour.Figure figure, DoubleFunction<Cell> cell) {
        Estimate observed = figure.observed();
        return Row.of(
                Cell.text(hour.hour() + ", " + hour.start()),
                Cell.text(name),
                cell.apply(figure.byMinute().value()),
                cell.apply(figure.byRequest().value()),
                cell.apply(observed.value()),
                new Cell.Interval(cell.apply(observed.low()), cell.apply(observed.high())),
                Cell.text(figure.plan().words()),
                Cell.text(figure.replay().words()));
    }

    private static List<String> notes(Verification found) {
        List<String> notes = new ArrayList<>();
        for (VerifiedHour hour : found.hours()) {
            String which = "The " + hour.hour() + " hour: ";
            notes.add(which + Numbers.rounded(hour.requests()) + " requests of "
                    + (hour.minutes() == 1 ? "a minute" : hour.minutes() + " minutes") + ", "
                    + Numbers.percent(hour.scale()) + " of the load.");
            hour.latency()
                    .forEach(latency -> notes.add(which + latency.name() + ", "
                            + latency.observedMillis()
                                    .map(observed -> Numbers.rounded(observed.value()) + " ms")
                                    .orElse("too few answers to tell")
                            + ", promised " + Numbers.rounded(latency.limitMillis()) + " ms: "
                            + latency.verdict().words() + "."));
            hour.failedAssumptions().forEach(failed -> notes.add(which + "failed, " + failed + "."));
            hour.caveats().forEach(caveat -> notes.add(which + "doubtful, " + caveat + "."));
        }
        return notes;
    }
}
