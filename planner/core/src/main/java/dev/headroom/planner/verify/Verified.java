package dev.headroom.planner.verify;

import java.util.List;

/**
 * An hour of a plan that was sent and held against what was predicted of it.
 *
 * @param hour the minutes that were sent
 * @param standing what they met, at the scale at which they were sent
 * @param scale the share of the hour that was sent
 * @param comparison predicted against observed, at that scale
 * @param latency what answered requests waited; empty where no target is known
 * @param evidence what was seen beside that
 */
public record Verified(
        PlanHour hour,
        Standing standing,
        double scale,
        Comparison comparison,
        List<LatencyCheck> latency,
        BrokenAssumptions.Evidence evidence) {

    public Verified {
        latency = List.copyOf(latency);
    }

    /** Figures and latencies with this verdict. */
    public long count(Verdict verdict) {
        return comparison.rows().stream()
                        .filter(row -> row.verdict() == verdict)
                        .count()
                + latency.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** Which assumptions failed, a sentence each. */
    public List<String> broken() {
        return BrokenAssumptions.of(comparison, evidence);
    }
}
