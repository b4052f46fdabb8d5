package dev.headroom.cli;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.verify.Comparison;
import dev.headroom.planner.verify.LatencyCheck;
import dev.headroom.planner.verify.Observation;
import dev.headroom.planner.verify.Verified;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** What a verification found of an hour, as lines for people and as names with values for programs. */
final class VerifyTable {

    private static final List<String> HEAD =
            List.of("", "plan, by minute", "replay, by request", "observed", "the plan", "the replay");

    private final Verified verified;

    VerifyTable(Verified verified) {
        this.verified = verified;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", title()));
        List<List<String>> rows = new ArrayList<>();
        verified.comparison().rows().forEach(row -> rows.add(cells(row)));
        lines.addAll(TextTable.of(HEAD, rows));
        for (LatencyCheck check : verified.latency()) {
            lines.add(format(
                    "%s: %s ms, promised %,.0f ms: %s",
                    check.name(),
                    check.observedMillis()
                            .map(observed -> interval(observed, VerifyTable::millis))
                            .orElse("too few answers to tell"),
                    check.limitMillis(),
                    check.verdict().words()));
        }
        List<String> broken = verified.broken();
        broken.forEach(sentence -> lines.add("Failed: " + sentence + "."));
        if (broken.isEmpty()) {
            verified.evidence().doubts().forEach(doubt -> lines.add("Doubtful: " + doubt + "."));
        }
        return lines;
    }

    private String title() {
        Observation seen = verified.evidence().observation();
        return format(
                "%s hour, %s, %d minutes from %s, %s of the load: %,d requests, %,d carried, %,d spilled, %,d refused, %,d"
                        + " failed",
                verified.hour().name(),
                pools(),
                verified.hour().minutes().size(),
                verified.hour().start(),
                share(verified.scale()),
                seen.fates().size(),
                seen.count(Observation.End.CARRIED),
                seen.count(Observation.End.SPILLED),
                seen.count(Observation.End.REFUSED),
                seen.count(Observation.End.FAILED));
    }

    private String pools() {
        List<ModelUnits> pools = verified.standing().pools();
        return pools.isEmpty()
                ? "on demand only"
                : pools.stream().map(ModelUnits::toString).collect(Collectors.joining(" + ")) + " and on demand";
    }

    private List<String> cells(Comparison.Row row) {
        boolean dollars = row.equals(verified.comparison().usdPerHour());
        DoubleFunction<String> words = dollars ? usd -> format("%,.2f", usd / verified.scale()) : VerifyTable::share;
        return List.of(
                row.name(),
                interval(row.byMinute(), words),
                interval(row.byRequest(), words),
                interval(row.observed(), words),
                row.verdict().words(),
                row.byRequestVerdict().words());
    }

    private static String interval(Estimate estimate, DoubleFunction<String> words) {
        String value = words.apply(estimate.value());
        return estimate.low() == estimate.high()
                ? value
                : value + " (" + words.apply(estimate.low()) + " to " + words.apply(estimate.high()) + ")";
    }

    private static String share(double share) {
        return format("%.2f %%", 100 * share);
    }

    private static String millis(double millis) {
        return format("%,.0f", millis);
    }

    /** For programs; dollars of the whole load. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        Observation seen = verified.evidence().observation();
        fields.put("hour", verified.hour().name());
        fields.put("start", verified.hour().start().toString());
        fields.put("future", verified.hour().future());
        fields.put("minutes", verified.hour().minutes().size());
        fields.put("scale", verified.scale());
        fields.put(
                "pools",
                verified.standing().pools().stream().map(ModelUnits::count).toList());
        fields.put("requests", seen.fates().size());
        for (Observation.End end : Observation.End.values()) {
            fields.put(end.name().toLowerCase(Locale.ROOT), seen.count(end));
        }
        fields.put("spilledShare", row(verified.comparison().spilled(), 1));
        fields.put("throttledShare", row(verified.comparison().throttled(), 1));
        fields.put("usdPerHour", row(verified.comparison().usdPerHour(), 1 / verified.scale()));
        fields.put(
                "latency", verified.latency().stream().map(VerifyTable::latency).toList());
        fields.put("failedAssumptions", verified.broken());
        fields.put("caveats", verified.evidence().doubts());
        return fields;
    }

    private static Map<String, Object> row(Comparison.Row row, double times) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("byMinute", numbers(row.byMinute(), times));
        fields.put("byRequest", numbers(row.byRequest(), times));
        fields.put("observed", numbers(row.observed(), times));
        fields.put("plan", row.verdict().words());
        fields.put("replay", row.byRequestVerdict().words());
        return fields;
    }

    private static Map<String, Object> latency(LatencyCheck check) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", check.name());
        fields.put("limitMillis", check.limitMillis());
        check.observedMillis().ifPresent(observed -> fields.put("observedMillis", numbers(observed, 1)));
        fields.put("verdict", check.verdict().words());
        return fields;
    }

    private static Map<String, Object> numbers(Estimate estimate, double times) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("value", times * estimate.value());
        numbers.put("low", times * estimate.low());
        numbers.put("high", times * estimate.high());
        return numbers;
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
