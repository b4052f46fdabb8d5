package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * The attempts of a run by the counted parts of its levels, found in one pass: an attempt counts in the level in which it ended,
 * whichever it was meant for, is in flight in every level that it reaches into, and was due in the level in which its request was meant to
 * begin, whenever it ended: to ask for the end as well would leave out those that waited longest.
 */
final class LevelSlices {

    private final List<LoadLevel> levels;
    private final List<List<Attempt>> ended = new ArrayList<>();
    private final List<List<Attempt>> inFlight = new ArrayList<>();
    private final List<List<Attempt>> due = new ArrayList<>();

    private LevelSlices(List<LoadLevel> levels) {
        this.levels = levels;
        for (int i = 0; i < levels.size(); i++) {
            ended.add(new ArrayList<>());
            inFlight.add(new ArrayList<>());
            due.add(new ArrayList<>());
        }
    }

    static LevelSlices of(List<LoadLevel> levels, List<Attempt> attempts, Waits waits) {
        LevelSlices slices = new LevelSlices(levels);
        for (Attempt attempt : attempts) {
            slices.add(attempt);
            slices.addDue(attempt, waits.startNanos(attempt));
        }
        return slices;
    }

    private void add(Attempt attempt) {
        long begin = attempt.timing().dispatchedNanos();
        long end = attempt.timing().endNanos();
        int level = firstEndingAfter(begin);
        while (level < levels.size() && levels.get(level).steadyFromNanos() <= end) {
            LoadLevel there = levels.get(level);
            if (attempt.isOk() && Math.max(begin, there.steadyFromNanos()) < Math.min(end, there.endNanos())) {
                inFlight.get(level).add(attempt);
            }
            if (end < there.endNanos()) {
                ended.get(level).add(attempt);
            }
            level++;
        }
    }

    private void addDue(Attempt attempt, long start) {
        int level = firstEndingAfter(start);
        if (level < levels.size() && levels.get(level).steadyFromNanos() <= start) {
            due.get(level).add(attempt);
        }
    }

    /** By bisection: levels are in order and do not overlap. */
    private int firstEndingAfter(long nanos) {
        int low = 0;
        int high = levels.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (levels.get(middle).endNanos() > nanos) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Attempts that ended in the counted part of the level, in the order of the run. */
    List<Attempt> ended(int level) {
        return ended.get(level);
    }

    /** Attempts of the requests that were meant to begin in the counted part of the level, in the order of the run. */
    List<Attempt> due(int level) {
        return due.get(level);
    }

    /** Attempts that were answered well and were in flight at some time of the counted part of the level. */
    List<Attempt> inFlight(int level) {
        return inFlight.get(level);
    }
}
