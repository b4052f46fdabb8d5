package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** A stage in its place: its times, and the users that are its own. */
final class Stretch {

    private final Stage stage;
    private final LoadLevel level;
    private final int firstUser;
    private final long[] arrivals;

    private Stretch(Stage stage, LoadLevel level, int firstUser, long[] arrivals) {
        this.stage = stage;
        this.level = level;
        this.firstUser = firstUser;
        this.arrivals = arrivals;
    }

    /** A stage that begins at {@code from}, with users that are counted from {@code firstUser}. */
    static Stretch of(Stage stage, long from, int firstUser, RandomGenerator random) {
        long steady = from + stage.span().warmUp().toNanos();
        LoadLevel level = new LoadLevel(
                stage.load(), from, steady, from + stage.span().hold().toNanos());
        return new Stretch(stage, level, firstUser, arrivals(stage, level, random));
    }

    /** Users of a closed stage join evenly over the first half of its warm-up. */
    private static long[] arrivals(Stage stage, LoadLevel level, RandomGenerator random) {
        if (stage.load() instanceof OfferedLoad.Open open) {
            return ArrivalTimes.draw(
                    stage.arrivals(), open.requestsPerSecond(), level.startNanos(), level.endNanos(), random);
        }
        int users = ((OfferedLoad.Closed) stage.load()).users();
        double window = (level.steadyFromNanos() - level.startNanos()) / 2.0;
        long[] joins = new long[users];
        for (int user = 0; user < users; user++) {
            joins[user] = level.startNanos() + (long) (window * (user + 0.5) / users);
        }
        return joins;
    }

    /** The same, ended before its time. */
    Stretch until(long nanos) {
        LoadLevel cut = new LoadLevel(level.load(), level.startNanos(), level.steadyFromNanos(), nanos);
        return new Stretch(stage, cut, firstUser, arrivals);
    }

    Stage stage() {
        return stage;
    }

    LoadLevel level() {
        return level;
    }

    boolean isBefore(long user) {
        return firstUser > user;
    }

    int usersEnd() {
        return firstUser + arrivals.length;
    }

    long arrivalNanos(long user) {
        return arrivals[Math.toIntExact(user - firstUser)];
    }

    /** Users of an open stage have {@code turns} requests each; those of a closed one go on to its end. */
    OptionalLong next(long user, int sent, long readyNanos, int turns) {
        long at = sent == 0 ? arrivalNanos(user) : readyNanos;
        boolean comes = sent < turns || stage.load() instanceof OfferedLoad.Closed;
        return comes && at < level.endNanos() ? OptionalLong.of(at) : OptionalLong.empty();
    }
}
