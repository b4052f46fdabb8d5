package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Histories of one workload put together, as where CloudWatch keeps minutes for 15 days and hours for 455. Where two have seen the
 * same time, the finer one stands, if it has seen all of the coarser one's interval: else the coarser one, and nothing is counted
 * twice or lost. What only one of them tells of the same interval is kept.
 */
public final class MergedHistory {

    /** Two counts of the same requests further apart than this are said in a note. */
    private static final double AGREED = 0.01;

    private final NavigableMap<Instant, UsageInterval> kept = new TreeMap<>();
    private int compared;
    private int apart;
    private int coarseDetails;

    private MergedHistory() {}

    /** @throws IllegalArgumentException where there is none, or they are not of one model and workload */
    public static UsageHistory of(List<UsageHistory> histories) {
        Require.that(!histories.isEmpty(), "no histories to merge");
        UsageHistory first = histories.get(0);
        Set<String> notes = new LinkedHashSet<>();
        for (UsageHistory history : histories) {
            same("model", first.modelId(), history.modelId());
            same("workload", first.workload(), history.workload());
            notes.addAll(history.notes());
        }
        MergedHistory merged = new MergedHistory();
        histories.stream()
                .flatMap(history -> history.intervals().stream())
                .sorted(Comparator.comparing(UsageInterval::resolution).thenComparing(UsageInterval::start))
                .forEach(merged::add);
        if (merged.apart > 0) {
            notes.add("merged: of " + merged.compared + " intervals that were counted twice, " + merged.apart
                    + " had requests more than 1 % apart; the finer count stands");
        }
        if (merged.coarseDetails > 0) {
            notes.add("merged: of " + merged.coarseDetails
                    + " intervals only the coarser count had latencies or beginnings of prompts; they are left out");
        }
        return new UsageHistory(
                first.modelId(), first.workload(), List.copyOf(notes), List.copyOf(merged.kept.values()));
    }

    private static void same(String what, String first, String other) {
        Require.that(
                first.equals(other),
                what + " is " + other + " in one history and " + first + " in another; merge one " + what);
    }

    /** Of an interval that is no finer than all before it. */
    private void add(UsageInterval coarse) {
        List<UsageInterval> inside = inside(coarse);
        if (inside.isEmpty()) {
            kept.put(coarse.start(), coarse);
            return;
        }
        Duration seen = inside.stream().map(UsageInterval::resolution).reduce(Duration.ZERO, Duration::plus);
        boolean within = !inside.get(0).start().isBefore(coarse.start())
                && !inside.get(inside.size() - 1).end().isAfter(coarse.end());
        if (!within) {
            return;
        }
        if (seen.equals(coarse.resolution())) {
            compare(coarse, inside);
            keepDetails(coarse, inside);
        } else {
            inside.forEach(fine -> kept.remove(fine.start()));
            kept.put(coarse.start(), coarse);
        }
    }

    private void compare(UsageInterval coarse, List<UsageInterval> inside) {
        double fine = inside.stream()
                .mapToDouble(interval -> interval.counts().requests())
                .sum();
        compared++;
        apart += Math.abs(fine - coarse.counts().requests()) > AGREED * fine ? 1 : 0;
    }

    /** What one source tells of an interval, another may not; of parts of an interval nothing can be told by the whole. */
    private void keepDetails(UsageInterval coarse, List<UsageInterval> inside) {
        UsageDetails fine = inside.stream().map(UsageInterval::details).reduce(UsageDetails.NONE, UsageDetails::plus);
        if (fine.or(coarse.details()).equals(fine)) {
            return;
        }
        UsageInterval first = inside.get(0);
        if (inside.size() == 1) {
            kept.put(
                    first.start(),
                    new UsageInterval(first.start(), first.resolution(), first.counts(), fine.or(coarse.details())));
        } else {
            coarseDetails++;
        }
    }

    /** What is kept and overlaps it, in order of time. */
    private List<UsageInterval> inside(UsageInterval coarse) {
        Instant from = coarse.start();
        var before = kept.lowerEntry(from);
        if (before != null && before.getValue().end().isAfter(from)) {
            from = before.getKey();
        }
        return new ArrayList<>(kept.subMap(from, true, coarse.end(), false).values());
    }
}
