package dev.headroom.loadtest.schedule;

import dev.headroom.config.Load;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Makes timetables from loads. */
public final class Schedules {

    private static final long LEAST_REPLAY_NANOS = 1_000_000_000L;

    private Schedules() {}

    /** A staircase: closed levels share users, users of open levels come as they are drawn and have so many turns. */
    public static Schedule of(Load.Steps steps, int turns, long seed) {
        List<LoadLevel> levels = levels(steps);
        if (steps.levels().get(0) instanceof OfferedLoad.Closed) {
            return ClosedUsers.schedule(levels);
        }
        return open(levels, arrivals(steps, levels, new SplittableRandom(seed)), turns);
    }

    private static List<LoadLevel> levels(Load.Steps steps) {
        List<LoadLevel> levels = new ArrayList<>();
        long start = 0;
        for (OfferedLoad load : steps.levels()) {
            long end = start + steps.span().hold().toNanos();
            levels.add(new LoadLevel(load, start, start + steps.span().warmUp().toNanos(), end));
            start = end;
        }
        return levels;
    }

    private static long[] arrivals(Load.Steps steps, List<LoadLevel> levels, SplittableRandom random) {
        return levels.stream()
                .flatMapToLong(level -> LongStream.of(ArrivalTimes.draw(
                        steps.arrivals(),
                        ((OfferedLoad.Open) level.load()).requestsPerSecond(),
                        level.startNanos(),
                        level.endNanos(),
                        random)))
                .toArray();
    }

    /**
     * The times of a trace, as far as the replay goes.
     *
     * @param traced what {@link #replayed} kept
     * @throws IllegalArgumentException where it kept nothing
     */
    public static Schedule of(Load.Replay replay, List<TracedRequest> traced) {
        long[] arrivals = traced.stream()
                .mapToLong(request -> Math.round(request.offset().toNanos() / replay.speed()))
                .toArray();
        Require.that(
                arrivals.length > 0,
                "the replay sends no request: the trace has none in its first " + replay.limit() + "; raise limit");
        long length = Math.max(LEAST_REPLAY_NANOS, arrivals[arrivals.length - 1] + 1);
        OfferedLoad load = new OfferedLoad.Open(arrivals.length / (length / 1e9));
        return open(List.of(new LoadLevel(load, 0, 0, length)), arrivals, 1);
    }

    /** The requests of a trace that a replay sends. */
    public static List<TracedRequest> replayed(Load.Replay replay, List<TracedRequest> traced) {
        return traced.stream()
                .filter(request -> request.offset().compareTo(replay.limit()) < 0)
                .toList();
    }

    /** Each arrival is a user that has so many turns. */
    private static Schedule open(List<LoadLevel> levels, long[] arrivals, int turns) {
        return new Schedule(levels, arrivals, (user, sent, ready) -> {
            if (sent == 0) {
                return OptionalLong.of(arrivals[Math.toIntExact(user)]);
            }
            return sent < turns ? OptionalLong.of(ready) : OptionalLong.empty();
        });
    }
}
