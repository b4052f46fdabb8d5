package dev.headroom.loadtest.audit;

import dev.headroom.planner.measure.ClientAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When the load generator was the bottleneck: limits beyond which its own error is part of what it measured. */
public final class Judgement {

    /** A first token that is two milliseconds late is one of several hundred; more begins to show in a percentile. */
    public static final double LATEST_P99_MILLIS = 2;

    static final double LONGEST_LAG_P99_MILLIS = 5;
    static final double LARGEST_CPU_SHARE = 0.85;
    static final double LARGEST_PAUSE_SHARE = 0.05;
    static final double LEAST_ACHIEVED_SHARE = 0.995;

    private Judgement() {}

    /** What is wrong, a line for each thing; empty where the generator kept its schedule. */
    public static List<String> of(ClientAudit audit) {
        List<String> faults = new ArrayList<>();
        add(
                faults,
                audit.lateness().p99Millis() > LATEST_P99_MILLIS,
                "requests left late, p99 %.1f ms, should be within %.0f ms",
                audit.lateness().p99Millis(),
                LATEST_P99_MILLIS);
        add(
                faults,
                audit.loopLagP99Millis() > LONGEST_LAG_P99_MILLIS,
                "its event loops were late for their own timers, p99 %.1f ms, should be within %.0f ms",
                audit.loopLagP99Millis(),
                LONGEST_LAG_P99_MILLIS);
        add(
                faults,
                audit.cpuShare() > LARGEST_CPU_SHARE,
                "it used %.0f %% of all processors, should be within %.0f %%",
                audit.cpuShare() * 100,
                LARGEST_CPU_SHARE * 100);
        add(
                faults,
                audit.pauses().share() > LARGEST_PAUSE_SHARE,
                "the garbage collector stopped it for %.1f %% of the time, should be within %.0f %%",
                audit.pauses().share() * 100,
                LARGEST_PAUSE_SHARE * 100);
        add(
                faults,
                audit.rate().achieved() < audit.rate().requested() * LEAST_ACHIEVED_SHARE,
                "it began %.2f of %.2f requests a second in time",
                audit.rate().achieved(),
                audit.rate().requested());
        return faults;
    }

    private static void add(List<String> faults, boolean isFault, String words, double seen, double limit) {
        if (isFault) {
            faults.add("client-bound: " + String.format(Locale.ROOT, words, seen, limit));
        }
    }
}
