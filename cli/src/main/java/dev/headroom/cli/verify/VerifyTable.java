package dev.headroom.cli.verify;

import dev.headroom.cli.console.TextTable;
import dev.headroom.planner.quantity.Counted;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.verify.Comparison;
import dev.headroom.planner.verify.LatencyCheck;
import dev.headroom.planner.verify.Observation;
import dev.headroom.planner.verify.Verified;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** What a verification found of an hour, as lines for people. */
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
                "%s hour, %s, %s from %s, %s of the load: %s, %,d carried, %,d spilled, %,d refused, %,d" + " failed",
                verified.hour().name(),
                pools(),
                Counted.of(verified.hour().minutes().size(), "minute"),
                verified.hour().start(),
                share(verified.scale()),
                Counted.of(seen.fates().size(), "request"),
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

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
