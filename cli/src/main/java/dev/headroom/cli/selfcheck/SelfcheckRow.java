package dev.headroom.cli.selfcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One load of a selfcheck.
 *
 * @param beat the load
 * @param finding what was found
 */
record SelfcheckRow(Beat beat, BeatRun.Finding finding) {

    /** The largest errors that a time to first token of some hundred milliseconds bears: about one and five percent. */
    private static final double P50_LIMIT_MILLIS = 2;

    private static final double P99_LIMIT_MILLIS = 10;

    private static final String FORMAT = "%-26s %12s %14s %12s %8s %9s %8s %7s %6s %14s  %s";

    /** Two lines above the rows. */
    static List<String> head() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        FORMAT,
                        "error in ms, p50 / p99:",
                        "first token",
                        "between tokens",
                        "last token",
                        "late p99",
                        "begun",
                        "request",
                        "event",
                        "heap",
                        "emulator late",
                        ""),
                String.format(
                        Locale.ROOT, FORMAT, "", "", "", "", "ms", "in time", "us cpu", "us cpu", "MB", "ms", ""));
    }

    /** The load, its errors, the load generator's lateness and cost, and the emulator's lateness. */
    String line() {
        MeasuringError error = finding.error();
        return String.format(
                Locale.ROOT,
                FORMAT,
                beat.text(),
                spread(error.firstToken()),
                spread(error.betweenTokens()),
                spread(error.lastToken()),
                String.format(Locale.ROOT, "%.2f", finding.client().lateness().p99Millis()),
                String.format(Locale.ROOT, "%.1f %%", 100 * begun()),
                String.format(Locale.ROOT, "%,.0f", finding.expense().microsPerRequest()),
                String.format(Locale.ROOT, "%.1f", finding.expense().microsPerEvent()),
                String.format(Locale.ROOT, "%.0f", finding.expense().heapMegabytes()),
                String.format(Locale.ROOT, "%.2f / %.2f", emulatorLate("lateP50Millis"), emulatorLate("lateP99Millis")),
                verdict());
    }

    private static String spread(MeasuringError.Spread spread) {
        return String.format(Locale.ROOT, "%.2f / %.2f", spread.p50Millis(), spread.p99Millis());
    }

    private double emulatorLate(String quantile) {
        return finding.pacing().path(quantile).asDouble();
    }

    private double begun() {
        return finding.client().rate().achieved() / finding.client().rate().requested();
    }

    /** Whether figures of such a load may be believed here. */
    boolean isTrusted() {
        MeasuringError.Spread error = finding.error().firstToken();
        return finding.error().unknown() == 0
                && error.p50Millis() <= P50_LIMIT_MILLIS
                && error.p99Millis() <= P99_LIMIT_MILLIS;
    }

    private String verdict() {
        String own = isTrusted() ? "good" : "too far off";
        return finding.pacing().path("emulatorBound").asBoolean() ? own + ", emulator-bound" : own;
    }

    /** Milliseconds and microseconds with three decimals, for programs. */
    Map<String, Object> object() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("load", beat.text());
        row.put("streams", beat.streams());
        row.put("requestsPerSecond", beat.requestsPerSecond());
        row.put("eventsPerSecondEach", beat.eventsPerSecond());
        row.put("requests", finding.error().requests());
        row.put("unknownToTheEmulator", finding.error().unknown());
        row.put("timeToFirstTokenErrorMillis", object(finding.error().firstToken()));
        row.put("betweenTokensErrorMillis", object(finding.error().betweenTokens()));
        row.put("lastTokenErrorMillis", object(finding.error().lastToken()));
        row.put("dispatchLatenessP99Millis", rounded(finding.client().lateness().p99Millis()));
        row.put("begunInTime", rounded(begun()));
        row.put("processorMicrosPerRequest", rounded(finding.expense().microsPerRequest()));
        row.put("processorMicrosPerEvent", rounded(finding.expense().microsPerEvent()));
        row.put("heapPeakMegabytes", rounded(finding.expense().heapMegabytes()));
        row.put("emulatorLateP50Millis", rounded(emulatorLate("lateP50Millis")));
        row.put("emulatorLateP99Millis", rounded(emulatorLate("lateP99Millis")));
        row.put("trusted", isTrusted());
        return row;
    }

    private static Map<String, Object> object(MeasuringError.Spread spread) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("p50", rounded(spread.p50Millis()));
        object.put("p99", rounded(spread.p99Millis()));
        return object;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
