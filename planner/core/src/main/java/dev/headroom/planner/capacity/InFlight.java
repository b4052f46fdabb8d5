package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import java.util.ArrayList;
import java.util.List;

/** How many requests were in flight: the time that they spent in a stretch over its length. */
final class InFlight {

    private InFlight() {}

    static double mean(List<Attempt> attempts, long from, long to) {
        double overlap = 0;
        for (Attempt attempt : attempts) {
            overlap += overlap(attempt, from, to);
        }
        return overlap / (to - from);
    }

    /** Concurrency and throughput of equal parts of a level's counted part, of those in which anything was in flight. */
    static List<LoadPoint> windows(LoadLevel level, int count, List<Attempt> inFlight) {
        long length = (level.endNanos() - level.steadyFromNanos()) / count;
        double[] overlaps = new double[count];
        int[] ended = new int[count];
        for (Attempt attempt : inFlight) {
            for (int w = 0; w < count && length > 0; w++) {
                long from = level.steadyFromNanos() + w * length;
                overlaps[w] += overlap(attempt, from, from + length);
                long end = attempt.timing().endNanos();
                ended[w] += from <= end && end < from + length ? 1 : 0;
            }
        }
        List<LoadPoint> points = new ArrayList<>();
        for (int w = 0; w < count; w++) {
            if (overlaps[w] > 0) {
                points.add(new LoadPoint(overlaps[w] / length, ended[w] / (length / 1e9)));
            }
        }
        return points;
    }

    private static long overlap(Attempt attempt, long from, long to) {
        long begin = Math.max(from, attempt.timing().dispatchedNanos());
        long end = Math.min(to, attempt.timing().endNanos());
        return Math.max(0, end - begin);
    }
}
