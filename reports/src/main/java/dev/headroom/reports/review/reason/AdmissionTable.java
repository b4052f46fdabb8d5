package dev.headroom.reports.review.reason;

import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.plan.reason.AdmissionSensitivity;
import dev.headroom.planner.plan.reason.AdmissionSensitivity.Outcome;
import dev.headroom.planner.plan.reason.AdmissionSensitivity.Stretch;
import dev.headroom.planner.plan.reason.AdmissionSensitivity.Trial;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import java.util.ArrayList;
import java.util.List;

/** How much hangs on the rule by which units admit, which AWS does not publish. */
final class AdmissionTable {

    private AdmissionTable() {}

    static List<Block> blocks(AdmissionSensitivity admission) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Prose("AWS does not publish by which rule a model unit admits requests. " + known(admission.known())
                        + " The plan counts by the minute; request by request the recommendation does as follows, in "
                        + stretches(admission.stretches())
                        + ". What units do not admit is asked on demand, whose quota of a minute is taken"
                        + " to be full at first and to be refilled evenly under each of these rules: where on demand saves up"
                        + " less than a minute, it refuses more."));
        blocks.add(table(admission));
        if (!admission.notes().isEmpty()) {
            blocks.add(new Notes(admission.notes()));
        }
        return blocks;
    }

    private static String known(UnitAdmission admission) {
        if (admission instanceof UnitAdmission.Measured measured) {
            Estimate seconds = measured.seconds();
            String output = measured.output()
                    .map(charged -> "; output is " + charged.how().label())
                    .orElse("; whether maxTokens is reserved was not told");
            return "Here it was measured: what was not used is saved up for " + Numbers.rounded(seconds.value())
                    + " s ("
                    + Numbers.rounded(seconds.low()) + " to " + Numbers.rounded(seconds.high()) + " at "
                    + Numbers.percent(seconds.confidence()) + "), "
                    + measured.window().label() + output + ".";
        }
        if (admission instanceof UnitAdmission.Declared declared) {
            return "Here it was declared by " + declared.saidBy() + ".";
        }
        return "Here it is unknown (" + String.join("; ", ((UnitAdmission.Unknown) admission).reasons())
                + "), and a minute that is refilled evenly is assumed.";
    }

    private static String stretches(List<Stretch> stretches) {
        List<String> words = stretches.stream()
                .map(stretch -> "the " + stretch.name() + " (" + stretch.minutes() + " minutes, "
                        + Numbers.fixed(stretch.requests(), 0) + " requests)")
                .toList();
        return String.join(" and ", words);
    }

    private static Table table(AdmissionSensitivity admission) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < admission.trials().size(); i++) {
            Trial trial = admission.trials().get(i);
            String known = i == 0 ? admission.known().known() : "tried";
            for (int j = 0; j < trial.outcomes().size(); j++) {
                rows.add(row(
                        trial,
                        known,
                        admission.stretches().get(j),
                        trial.outcomes().get(j)));
            }
        }
        return Table.of(
                "The recommendation under other rules of admission",
                List.of(
                        Column.words("if a unit's allowance is"),
                        Column.words("which is"),
                        Column.words("in the"),
                        Column.figures("tokens that spill"),
                        Column.figures("requests refused"),
                        Column.figures("cost of an hour")),
                rows);
    }

    private static Row row(Trial trial, String known, Stretch stretch, Outcome outcome) {
        return Row.of(
                Cell.text(trial.rule().label()),
                Cell.text(known),
                Cell.text(stretch.name()),
                Cell.share(outcome.spilled()),
                Cell.share(outcome.refused()),
                Cell.of(Money.ofUsd(outcome.usdPerHour())));
    }
}
