package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.LoadLevel;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sees levels begin and end: one is over when its time is, and nothing of it is under way any more. Safe for many threads, but for one method. */
final class OpenLevels {

    private final ConcurrentMap<Integer, AtomicLong> underWay = new ConcurrentHashMap<>();
    private int begun;
    private int ended;

    /** Takes what is seen. */
    interface Marks {
        void begun(int level, LoadLevel what);

        void ended(int level, LoadLevel what);
    }

    void sent(int level) {
        of(level).incrementAndGet();
    }

    void over(int level) {
        of(level).decrementAndGet();
    }

    private AtomicLong of(int level) {
        AtomicLong known = underWay.get(level);
        return known != null ? known : underWay.computeIfAbsent(level, first -> new AtomicLong());
    }

    /** Looks round. For one thread. */
    void look(List<LoadLevel> levels, long nanos, Marks marks) {
        while (begun < levels.size() && levels.get(begun).startNanos() <= nanos) {
            marks.begun(begun, levels.get(begun));
            begun++;
        }
        while (ended < begun
                && levels.get(ended).endNanos() <= nanos
                && of(ended).get() <= 0) {
            marks.ended(ended, levels.get(ended));
            ended++;
        }
    }
}
