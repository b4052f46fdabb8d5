package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.UserRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The levels of a run that say something of its endpoint, and the order in which they are read. */
final class MeteredLevels {

    private MeteredLevels() {}

    /** Levels from which requests went to the endpoint, answered or not. */
    static List<MeteredLevel> of(Measurements measurements) {
        List<LoadLevel> levels = measurements.run().levels();
        List<Attempt> own = LevelReader.own(measurements, 0);
        Waits waits = Waits.of(measurements.attempts());
        LevelSlices slices = LevelSlices.of(levels, own, waits);
        Set<Attempt> last = lastOfTheirs(own);
        boolean[] asked = new boolean[levels.size()];
        own.forEach(attempt -> asked[attempt.level()] = true);
        List<MeteredLevel> metered = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            if (asked[i]) {
                metered.add(MeteredLevel.of(levels.get(i), slices.ended(i), last, waits));
            }
        }
        return metered;
    }

    private static Set<Attempt> lastOfTheirs(List<Attempt> attempts) {
        Set<Attempt> last = Collections.newSetFromMap(new IdentityHashMap<>(attempts.size()));
        UserRequest.of(attempts).forEach(request -> last.add(request.last()));
        return last;
    }

    /** A level at the concurrency at which it is read. */
    record Placed(double concurrency, MeteredLevel level) {}

    /**
     * From the fewest requests in flight to the most. A level without answers has none in flight; it stands behind the levels of
     * less load that have some, at the concurrency of the last of them, for it failed beyond that.
     */
    static List<Placed> rising(List<MeteredLevel> levels) {
        List<Placed> placed = new ArrayList<>();
        for (MeteredLevel level : levels) {
            double concurrency = level.hasAnswers() ? level.concurrency() : below(level, levels);
            placed.add(new Placed(concurrency, level));
        }
        placed.sort(Comparator.comparingDouble(Placed::concurrency)
                .thenComparing(place -> !place.level().hasAnswers()));
        return placed;
    }

    private static double below(MeteredLevel failed, List<MeteredLevel> levels) {
        return levels.stream()
                .filter(level -> level.hasAnswers() && isLess(level.level(), failed.level()))
                .mapToDouble(MeteredLevel::concurrency)
                .max()
                .orElse(0);
    }

    /** Of users and rates, which cannot be compared, the earlier level is the one of less load. */
    private static boolean isLess(LoadLevel a, LoadLevel b) {
        if (a.load() instanceof OfferedLoad.Closed one && b.load() instanceof OfferedLoad.Closed other) {
            return one.users() < other.users();
        }
        if (a.load() instanceof OfferedLoad.Open one && b.load() instanceof OfferedLoad.Open other) {
            return one.requestsPerSecond() < other.requestsPerSecond();
        }
        return a.startNanos() < b.startNanos();
    }
}
