package dev.headroom.reports;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
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
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Load tests made up: users who wait for answers of 4,000 tokens in and 400 out, which slow down as users are added. */
final class LoadRuns {

    private static final double SECOND = 1e9;
    private static final long LEVEL = (long) (240 * SECOND);
    private static final long WARM_UP = (long) (30 * SECOND);
    private static final int THROTTLED_FROM = 48;

    private LoadRuns() {}

    static Measurements run(Endpoint endpoint, int... users) {
        SplittableRandom random = new SplittableRandom(endpoint.toString().hashCode());
        List<LoadLevel> levels = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        for (int level = 0; level < users.length; level++) {
            long start = level * LEVEL;
            levels.add(new LoadLevel(new OfferedLoad.Closed(users[level]), start, start + WARM_UP, start + LEVEL));
            for (int user = 0; user < users[level]; user++) {
                long at = start;
                int turn = 0;
                while (at < start + LEVEL) {
                    Attempt attempt = attempt(
                            new Place(level, 100L * level + user, turn++, 1, 0), at, users[level], endpoint, random);
                    at = attempt.timing().endNanos();
                    attempts.add(attempt);
                }
            }
        }
        attempts.removeIf(attempt -> attempt.timing().endNanos() > users.length * LEVEL);
        RunInfo run =
                new RunInfo("staircase", "aws us-west-2", endpoint, Instant.parse("2026-09-26T08:00:00Z"), 3, levels);
        return new Measurements(run, attempts);
    }

    private static Attempt attempt(Place place, long at, int users, Endpoint endpoint, SplittableRandom random) {
        boolean onDemand = endpoint instanceof Endpoint.OnDemand;
        if (onDemand && users > THROTTLED_FROM && random.nextDouble() < 0.6) {
            return throttled(place, at);
        }
        double sigma = onDemand ? 0.002 : 0.03;
        double kappa = onDemand ? 0.0001 : 0.0005;
        double seconds = 1.43 * (1 + sigma * (users - 1) + kappa * users * (users - 1));
        long length = (long) (SECOND * seconds * Math.exp(0.12 * random.nextGaussian()));
        long first = (long) (length * 0.25 * Math.exp(0.22 * random.nextGaussian()));
        return new Attempt(
                place,
                new Timing(
                        at,
                        at,
                        OptionalLong.of(at + Math.min(first, length - 2)),
                        OptionalLong.of(at + length - 1),
                        at + length),
                new TokenUse(4000, 400, 0, 0),
                new Answer(
                        Outcome.OK,
                        "end_turn",
                        new Answer.Events(25, 0),
                        400,
                        ServerSide.latency(OptionalLong.empty())));
    }

    private static Attempt throttled(Place place, long at) {
        return new Attempt(
                place,
                new Timing(at, at, OptionalLong.empty(), OptionalLong.empty(), at + (long) (0.8 * SECOND)),
                TokenUse.NONE,
                new Answer(
                        Outcome.THROTTLED, "", new Answer.Events(0, 0), 400, ServerSide.latency(OptionalLong.empty())));
    }
}
