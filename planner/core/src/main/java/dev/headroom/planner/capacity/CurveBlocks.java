package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Requests by the level and the part of it in which they were due. A bootstrap draws whole parts, level by level: requests near in
 * time are alike, and a level keeps its place.
 */
final class CurveBlocks {

    /** Fewer requests have no 95th percentile worth the name. */
    static final int LEAST_REQUESTS = 20;

    private final List<List<List<Seen>>> levels;

    /**
     * One request.
     *
     * @param group the point it counts for
     * @param x where it is
     * @param millis its latency
     */
    record Seen(int group, double x, double millis) {}

    /**
     * Requests of one point.
     *
     * @param x the mean of their places
     * @param millis their latencies
     */
    record Group(double x, Sample millis) {}

    CurveBlocks(List<List<List<Seen>>> levels) {
        this.levels = levels;
    }

    List<Seen> all() {
        return levels.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }

    /** As many parts of each level, drawn with replacement. */
    List<Seen> drawn(SplittableRandom random) {
        List<Seen> drawn = new ArrayList<>();
        for (List<List<Seen>> parts : levels) {
            for (int i = 0; i < parts.size(); i++) {
                drawn.addAll(parts.get(random.nextInt(parts.size())));
            }
        }
        return drawn;
    }

    /** The groups of enough requests, in their order. */
    static List<Group> groups(List<Seen> sample) {
        Map<Integer, List<Seen>> groups = new TreeMap<>();
        sample.forEach(seen ->
                groups.computeIfAbsent(seen.group(), key -> new ArrayList<>()).add(seen));
        return groups.values().stream()
                .filter(group -> group.size() >= LEAST_REQUESTS)
                .map(group -> new Group(
                        group.stream().mapToDouble(Seen::x).average().orElseThrow(),
                        Sample.of(group.stream().mapToDouble(Seen::millis).toArray())))
                .toList();
    }
}
