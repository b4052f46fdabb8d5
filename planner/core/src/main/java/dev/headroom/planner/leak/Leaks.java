package dev.headroom.planner.leak;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.quantity.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a usage history says of every kind of leak.
 *
 * @param modelId the model
 * @param region whose prices were taken
 * @param workload whose usage it is
 * @param from the history's first instant
 * @param to the first instant that was not observed any more
 * @param usdPerMonth what a month like the last 28 days (or all of a shorter history) costs on demand, in US dollars, without what is read from a cache
 * @param findings one for each kind, in the order of {@link LeakKind}; leaks overlap, so their sum says nothing
 */
public record Leaks(
        String modelId,
        String region,
        String workload,
        Instant from,
        Instant to,
        double usdPerMonth,
        List<LeakFinding> findings) {

    public Leaks {
        findings = List.copyOf(findings);
    }

    /** What {@link #usdPerMonth} is taken from, as a reader would say it: {@code the last 28 days}, {@code the 15 days of the history}. */
    public String lately() {
        Duration all = Duration.between(from, to);
        if (all.compareTo(LeakScene.LATELY) >= 0) {
            return "the last " + LeakScene.LATELY.toDays() + " days";
        }
        String length = all.compareTo(Duration.ofDays(2)) < 0
                ? Counted.of(all.toHours(), "hour")
                : Counted.of(all.toDays(), "day");
        return "the " + length + " of the history";
    }

    /** What it says of this kind. */
    public LeakFinding of(LeakKind kind) {
        return findings.stream()
                .filter(finding -> finding.leak() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Where money leaks, the dearest first. */
    public List<Leak> found() {
        return findings.stream()
                .filter(Leak.class::isInstance)
                .map(Leak.class::cast)
                .sorted((a, b) ->
                        Double.compare(b.usdPerMonth().value(), a.usdPerMonth().value()))
                .toList();
    }
}
