package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Carriage;
import dev.headroom.planner.measure.ContentTimes;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** A run in the making: levels of a hundred seconds without warm-up, in each of which requests begin at an even pace. */
final class LevelDraft {

    static final long MILLI = 1_000_000;
    static final long SECOND = 1000 * MILLI;
    static final long LENGTH = 100 * SECOND;

    private final List<LoadLevel> levels = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private Endpoint endpoint = new Endpoint.OnDemand("m");

    LevelDraft on(Endpoint other) {
        endpoint = other;
        return this;
    }

    /** A level whose n-th request has its first token after {@code firstMillis[n]} and 101 tokens in two seconds from then on. */
    LevelDraft level(double... firstMillis) {
        int level = begin();
        for (int i = 0; i < firstMillis.length; i++) {
            long at = level * LENGTH + i * (LENGTH / firstMillis.length);
            long first = at + (long) (firstMillis[i] * MILLI);
            long last = first + 2 * SECOND;
            attempts.add(attempt(
                    place(i, 0),
                    new Timing(at, at, OptionalLong.of(first), OptionalLong.of(last), last),
                    new Answer.Events(25, 0),
                    ServerSide.UNKNOWN));
        }
        return this;
    }

    /** A level without requests. */
    int begin() {
        long start = levels.size() * LENGTH;
        levels.add(new LoadLevel(new OfferedLoad.Closed(4 * (levels.size() + 1)), start, start, start + LENGTH));
        return levels.size() - 1;
    }

    /** A place in the last level. */
    Place place(int number, int route) {
        return new Place(levels.size() - 1, 1_000_000L * levels.size() + number, 0, 1, route);
    }

    static Attempt attempt(Place place, Timing timing, Answer.Events events, ServerSide server) {
        return new Attempt(
                place, timing, new TokenUse(1000, 101, 0, 0), new Answer(Outcome.OK, "end_turn", events, 200, server));
    }

    /** One of the last level, sent ten milliseconds late, with events at these milliseconds after the intended start. */
    static Timing timing(long at, long answerMillis, long... eventMillis) {
        long[] gaps = new long[eventMillis.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (eventMillis[i + 1] - eventMillis[i]) * MILLI;
        }
        long last = at + eventMillis[eventMillis.length - 1] * MILLI;
        return new Timing(
                at,
                at + 10 * MILLI,
                Carriage.UNKNOWN,
                new ContentTimes(
                        OptionalLong.of(at + eventMillis[0] * MILLI),
                        OptionalLong.of(last),
                        OptionalLong.of(at + answerMillis * MILLI),
                        EventGaps.of(gaps)),
                last);
    }

    LevelDraft add(Attempt attempt) {
        attempts.add(attempt);
        return this;
    }

    /** Attempts of the last level that ended so, each at its start. */
    LevelDraft ended(Outcome outcome, int count) {
        for (int i = 0; i < count; i++) {
            long at = (levels.size() - 1) * LENGTH + i;
            attempts.add(new Attempt(
                    place(500_000 + attempts.size(), 0),
                    new Timing(at, at, OptionalLong.empty(), OptionalLong.empty(), at),
                    TokenUse.NONE,
                    new Answer(outcome, "", new Answer.Events(0, 0), 200, ServerSide.UNKNOWN)));
        }
        return this;
    }

    Measurements run() {
        attempts.sort(Comparator.comparingLong(attempt -> attempt.timing().endNanos()));
        return new Measurements(new RunInfo("hand", "none", endpoint, Instant.EPOCH, 1, levels), attempts);
    }

    LevelSummary read(int level) {
        return LevelReader.read(run()).get(level);
    }
}
