package dev.headroom.cli.demand;

import dev.headroom.cli.console.Spoken;
import dev.headroom.cli.console.TextTable;
import dev.headroom.planner.backtest.BackTest;
import dev.headroom.planner.backtest.Score;
import dev.headroom.planner.backtest.StreamScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A back-test as a result: a table for people, an object for programs. */
final class BackTestTable {

    private static final List<Double> LEVELS = List.of(0.9, 0.95, 0.99);
    private static final List<String> HEAD = List.of(
            "tokens",
            "forecast",
            "WQL.90",
            "WQL.95",
            "WQL.99",
            "<=.90",
            "<=.95",
            "<=.99",
            "in 50%",
            "in 80%",
            "in 95%",
            "MASE");

    private final BackTest test;

    BackTestTable(BackTest test) {
        this.test = test;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "term of %s: %s ahead from %d origins, %s to %s; %d of them independent",
                test.term().label(),
                Spoken.duration(test.horizon()),
                test.origins().size(),
                test.origins().get(0),
                test.origins().get(test.origins().size() - 1),
                test.independent()));
        List<List<String>> rows = new ArrayList<>();
        rows(rows, "input", test.input());
        rows(rows, "output", test.output());
        lines.addAll(TextTable.of(HEAD, rows));
        return lines;
    }

    private static void rows(List<List<String>> rows, String tokens, StreamScores scores) {
        rows.add(row(tokens, "headroom", scores.model()));
        rows.add(row("", "seasonal naive", scores.seasonalNaive()));
        rows.add(row("", "flat 28 days", scores.flat()));
    }

    private static List<String> row(String tokens, String forecast, Score score) {
        List<String> row = new ArrayList<>(List.of(tokens, forecast));
        LEVELS.forEach(level -> row.add(number(score.weightedLoss(level))));
        LEVELS.forEach(level -> row.add(number(score.shareAtOrBelow(level))));
        Score.BANDS.forEach(band -> row.add(number(score.coverage(band))));
        row.add(number(score.mase()));
        return row;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("term", test.term().label());
        object.put("hoursAhead", test.horizon().toHours());
        object.put("origins", test.origins().stream().map(Object::toString).toList());
        object.put("independentOrigins", test.independent());
        object.put("input", object(test.input()));
        object.put("output", object(test.output()));
        return object;
    }

    private static Map<String, Object> object(StreamScores scores) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("headroom", object(scores.model()));
        object.put("seasonalNaive", object(scores.seasonalNaive()));
        object.put("flat28Days", object(scores.flat()));
        return object;
    }

    private static Map<String, Object> object(Score score) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (double level : LEVELS) {
            object.put("weightedQuantileLoss" + name(level), score.weightedLoss(level));
            object.put("shareAtOrBelow" + name(level), score.shareAtOrBelow(level));
        }
        Score.BANDS.forEach(band -> object.put("coverage" + name(band), score.coverage(band)));
        object.put("mase", score.mase());
        object.put("hours", score.hours());
        return object;
    }

    private static String name(double share) {
        return String.valueOf(Math.round(share * 100));
    }
}
