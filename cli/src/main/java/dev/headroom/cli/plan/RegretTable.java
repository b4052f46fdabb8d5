package dev.headroom.cli.plan;

import dev.headroom.cli.console.TextTable;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.regret.CommitmentBackTest;
import dev.headroom.planner.regret.Increment;
import dev.headroom.planner.regret.RuleRegret;
import dev.headroom.planner.regret.Stakes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Regrets over one term as a result: a table for people, an object for programs.
 *
 * @param term that was decided on
 * @param stakes what was bought, and at which ratios
 * @param test the regrets
 */
record RegretTable(CommitmentTerm term, Stakes stakes, CommitmentBackTest test) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "term of %s: %d decisions, %s to %s, %d of them independent",
                term.label(),
                test.origins().size(),
                test.origins().get(0),
                test.origins().get(test.origins().size() - 1),
                test.independent()));
        lines.add("cost above that of the best " + bought() + " in hindsight, in %: mean / p90 / worst, by the price on"
                + " demand over the committed one");
        List<String> head = new ArrayList<>(List.of("rule"));
        stakes.ratios().forEach(ratio -> head.add(String.format(Locale.ROOT, "at %.3g", ratio)));
        List<List<String>> rows = rules().stream().map(this::row).toList();
        lines.addAll(TextTable.of(head, rows));
        stakes.ratios().stream()
                .filter(ratio -> ratio <= 1)
                .forEach(ratio -> lines.add(String.format(
                        Locale.ROOT,
                        "At %.3g a unit costs more than all that it can carry does on demand: none is ever worth buying.",
                        ratio)));
        return lines;
    }

    private String bought() {
        return stakes.increment().equals(Increment.UNIT) ? "number of whole units" : "level";
    }

    private List<String> rules() {
        return test.regrets().stream().map(RuleRegret::rule).distinct().toList();
    }

    private List<String> row(String rule) {
        List<String> row = new ArrayList<>(List.of(rule));
        for (double ratio : stakes.ratios()) {
            RuleRegret regret = test.regret(rule, ratio);
            row.add(String.format(
                    Locale.ROOT, "%.2f / %.1f / %.1f", 100 * regret.mean(), 100 * regret.p90(), 100 * regret.worst()));
        }
        return row;
    }

    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("term", term.label());
        object.put("hoursAhead", test.horizon().toHours());
        object.put("wholeUnits", stakes.increment().equals(Increment.UNIT));
        object.put("origins", test.origins().stream().map(Object::toString).toList());
        object.put("independentOrigins", test.independent());
        object.put("regrets", test.regrets().stream().map(RegretTable::object).toList());
        return object;
    }

    private static Map<String, Object> object(RuleRegret regret) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", regret.rule());
        object.put("ratio", regret.ratio());
        object.put("mean", regret.mean());
        object.put("p90", regret.p90());
        object.put("worst", regret.worst());
        return object;
    }
}
