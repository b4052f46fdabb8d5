package dev.headroom.cli.load;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.TextTable;
import dev.headroom.cli.gate.Figure;
import dev.headroom.cli.gate.LoadFigures;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelCaveats;
import dev.headroom.planner.capacity.LevelReader;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.Percentiles;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.quantity.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The levels of a load test as a result: tables of text for people, an object each for programs. */
final class LevelTable {

    private static final String NOTHING = "-";

    private final List<LevelSummary> levels;

    private LevelTable(List<LevelSummary> levels) {
        this.levels = levels;
    }

    /** Each level as the first route saw it that its requests took. */
    static LevelTable of(Measurements measurements) {
        List<LevelSummary> seen = new ArrayList<>(LevelReader.read(measurements));
        for (int route = 1; route < measurements.run().endpoints().size(); route++) {
            List<LevelSummary> there = LevelReader.read(measurements, route);
            for (int i = 0; i < seen.size(); i++) {
                if (seen.get(i).attempts().all() == 0) {
                    seen.set(i, there.get(i));
                }
            }
        }
        return new LevelTable(seen);
    }

    /** With the levels behind it: a list {@code levels} for programs, tables for people. */
    void give(Output output, Console console, Map<String, Object> result) {
        output.give(console, result, Map.of("levels", objects()), lines());
    }

    /** What came through, then how long it took from the intended start and from the moment of sending, then what was not steady; each level with its number in the run, from 0. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Of the counted part of each level, without its warm-up; input and output in tokens:");
        lines.addAll(TextTable.of(
                List.of(
                        "level",
                        "load",
                        "answers/s",
                        "answered",
                        "throttled",
                        "failed",
                        "input/min",
                        "output/min",
                        "is"),
                rows(this::outcome)));
        lines.add("");
        lines.addAll(TextTable.of(
                List.of("level", "first token p50 ms", "p95", "p99", "end to end p95 ms"), rows(this::latency)));
        lines.add("");
        lines.addAll(TextTable.of(
                List.of("level", "first token from sending p50 ms", "p95", "p99", "per token p50 ms"),
                rows(this::uncorrected)));
        lines.addAll(failures());
        LevelCaveats.of(levels).forEach(lines::add);
        return lines;
    }

    /** What the failures of each level were. */
    private List<String> failures() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Map<Outcome, Integer> failures = levels.get(i).attempts().failures();
            if (!failures.isEmpty()) {
                lines.add("failed in level " + i + ": "
                        + failures.entrySet().stream()
                                .map(entry -> format("%,d ", entry.getValue())
                                        + entry.getKey().words())
                                .collect(Collectors.joining(", ")));
            }
        }
        return lines;
    }

    private List<List<String>> rows(Function<LevelSummary, List<String>> row) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(i)));
            cells.addAll(row.apply(levels.get(i)));
            rows.add(cells);
        }
        return rows;
    }

    private List<String> outcome(LevelSummary level) {
        return List.of(
                LevelCaveats.words(level.load()),
                format("%.2f", level.requestsPerSecond()),
                format("%,d", level.attempts().ok()),
                format("%,d", level.attempts().throttled()),
                format("%,d", level.attempts().failed()),
                format("%,.0f", level.tokens().inputPerMinute()),
                format("%,.0f", level.tokens().outputPerMinute()),
                level.judgement().mark());
    }

    private List<String> latency(LevelSummary level) {
        Optional<Percentiles> first = level.latency().map(LatencySummary::timeToFirstToken);
        return List.of(
                words(first.map(Percentiles::p50)),
                words(first.map(Percentiles::p95)),
                words(first.map(Percentiles::p99)),
                words(level.latency().map(LatencySummary::endToEnd).map(Percentiles::p95)));
    }

    /** What a client shows that counts from the moment of sending, to be held against the times from the intended start. */
    private List<String> uncorrected(LevelSummary level) {
        Optional<Percentiles> sent = level.latency().map(LatencySummary::uncorrectedTimeToFirstToken);
        return List.of(
                words(sent.map(Percentiles::p50)),
                words(sent.map(Percentiles::p95)),
                words(sent.map(Percentiles::p99)),
                words(level.latency().flatMap(LatencySummary::timePerToken).map(Percentiles::p50)));
    }

    private static String words(Optional<Percentile> percentile) {
        return percentile
                .map(known ->
                        known.estimate().map(LevelTable::words).orElseGet(() -> format("needs %,d", known.needed())))
                .orElse(NOTHING);
    }

    private static String words(Estimate millis) {
        String digits = millis.value() < 100 ? "%,.1f" : "%,.0f";
        return format(digits, millis.value()) + " (" + format(digits, millis.low()) + " to "
                + format(digits, millis.high()) + ")";
    }

    /** What a gate may be about. */
    List<Figure> figures() {
        return LoadFigures.of(levels);
    }

    /** One object a level, latencies in milliseconds. */
    List<Map<String, Object>> objects() {
        return levels.stream().map(LevelTable::object).toList();
    }

    private static Map<String, Object> object(LevelSummary level) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("load", level.load().toString());
        object.put("answersPerSecond", level.requestsPerSecond());
        object.put("answered", level.attempts().ok());
        object.put("throttled", level.attempts().throttled());
        object.put("failed", level.attempts().failed());
        object.put("failures", level.attempts().failures());
        object.put("inputTokensPerMinute", level.tokens().inputPerMinute());
        object.put("outputTokensPerMinute", level.tokens().outputPerMinute());
        level.latency().ifPresent(seen -> {
            object.put("timeToFirstTokenMillis", object(seen.timeToFirstToken()));
            object.put("uncorrectedTimeToFirstTokenMillis", object(seen.uncorrectedTimeToFirstToken()));
            seen.timeToFirstAnswer().ifPresent(answer -> object.put("timeToFirstAnswerMillis", object(answer)));
            seen.timePerToken().ifPresent(token -> object.put("timePerTokenMillis", object(token)));
            object.put("endToEndMillis", object(seen.endToEnd()));
        });
        object.put("is", level.judgement().mark());
        return object;
    }

    private static Map<String, Object> object(Percentiles percentiles) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("requests", percentiles.count());
        object.put("p50", object(percentiles.p50()));
        object.put("p95", object(percentiles.p95()));
        object.put("p99", object(percentiles.p99()));
        return object;
    }

    private static Map<String, Object> object(Percentile percentile) {
        Map<String, Object> object = new LinkedHashMap<>();
        percentile
                .estimate()
                .ifPresent(estimate ->
                        object.putAll(NumberedFindings.estimate(estimate).values()));
        object.put("needed", percentile.needed());
        return object;
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
