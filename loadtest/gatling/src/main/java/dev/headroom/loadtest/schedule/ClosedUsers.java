package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import java.util.List;
import java.util.OptionalLong;

/**
 * Users of a closed staircase. User n takes part in every level of more than n users and keeps on from one such level to the next
 * without a break. Those who join a level do so evenly over the first half of its warm-up, or users who start together would go on
 * in step.
 */
final class ClosedUsers {

    private final List<LoadLevel> levels;

    private ClosedUsers(List<LoadLevel> levels) {
        this.levels = levels;
    }

    static Schedule schedule(List<LoadLevel> levels) {
        ClosedUsers closed = new ClosedUsers(levels);
        int most = levels.stream().mapToInt(ClosedUsers::users).max().orElseThrow();
        long[] arrivals = new long[most];
        for (int user = 0; user < most; user++) {
            arrivals[user] = closed.next(user, 0, 0).orElseThrow();
        }
        return new Schedule(levels, arrivals, closed::next);
    }

    private static int users(LoadLevel level) {
        return ((OfferedLoad.Closed) level.load()).users();
    }

    private OptionalLong next(long user, int sent, long readyNanos) {
        int usersBefore = 0;
        for (LoadLevel level : levels) {
            int users = users(level);
            if (users > user && readyNanos < level.endNanos()) {
                boolean goesOn = sent > 0 && readyNanos >= level.startNanos();
                long joins =
                        user < usersBefore ? level.startNanos() : joins(level, user - usersBefore, users - usersBefore);
                return OptionalLong.of(goesOn ? readyNanos : Math.max(readyNanos, joins));
            }
            usersBefore = users;
        }
        return OptionalLong.empty();
    }

    /** When the n-th of so many who join a level begins. */
    private static long joins(LoadLevel level, long n, int joining) {
        double window = (level.steadyFromNanos() - level.startNanos()) / 2.0;
        return level.startNanos() + (long) (window * (n + 0.5) / joining);
    }
}
