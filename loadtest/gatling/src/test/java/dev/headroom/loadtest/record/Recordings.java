package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Carriage;
import dev.headroom.planner.measure.ContentTimes;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A run of three levels of a hundred nanoseconds, recorded by hand. */
final class Recordings {

    static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private static final List<LoadLevel> LEVELS = List.of(level(1, 0), level(2, 100), level(4, 200));

    private Recordings() {}

    private static LoadLevel level(int users, long start) {
        return new LoadLevel(new OfferedLoad.Closed(users), start, start + 10, start + 100);
    }

    /** The levels from one on, on a clock that begins with it. */
    static List<LoadLevel> levels(int from) {
        List<LoadLevel> levels = new ArrayList<>();
        for (LoadLevel level : LEVELS.subList(from, LEVELS.size())) {
            long earlier = 100L * from;
            levels.add(new LoadLevel(
                    level.load(),
                    level.startNanos() - earlier,
                    level.steadyFromNanos() - earlier,
                    level.endNanos() - earlier));
        }
        return levels;
    }

    static RunInfo run(int fromLevel, Instant startedAt) {
        return new RunInfo("s", "t", new Endpoint.OnDemand("m"), startedAt, 3, levels(fromLevel));
    }

    static JournalHead head(int fromLevel, Instant startedAt) {
        return JournalHead.of(run(fromLevel, startedAt), "three levels", OptionalDouble.of(1.5));
    }

    static Recorder begin(Path file) {
        return Recorder.begin(file, head(0, NOON), () -> 0.25, () -> 0);
    }

    static Attempt attempt(int level, long user, long begin) {
        return new Attempt(
                new Place(level, user, 0, 1, 0),
                new Timing(
                        begin,
                        begin + 1,
                        new Carriage(OptionalLong.of(begin + 1), OptionalLong.of(begin + 2)),
                        new ContentTimes(
                                OptionalLong.of(begin + 3),
                                OptionalLong.of(begin + 7),
                                OptionalLong.of(begin + 3),
                                EventGaps.of(1, 3)),
                        begin + 8),
                new TokenUse(10, 20, 0, 0),
                new Answer(
                        Outcome.OK,
                        "end_turn",
                        new Answer.Events(3, 0),
                        30,
                        new ServerSide(OptionalLong.of(1), OptionalLong.empty())));
    }

    /** A first level that is whole, and a second one of which two attempts were seen when the run was broken off at 105 ns. */
    static List<Attempt> breakOff(Path file) {
        List<Attempt> attempts =
                List.of(attempt(0, 0, 0), attempt(0, 0, 20), attempt(0, 0, 95), attempt(1, 0, 105), attempt(1, 1, 106));
        try (Recorder recorder = begin(file)) {
            recorder.begun(() -> levels(0), () -> 105);
            attempts.forEach(recorder::record);
        }
        return attempts;
    }
}
