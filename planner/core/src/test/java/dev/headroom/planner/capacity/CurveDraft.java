package dev.headroom.planner.capacity;

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
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** A run in the making: time per token 20 + 0.5 N ms, time to first token 100 ms to 800 tokens and 0.2 ms for each further. */
final class CurveDraft {

    private static final double MILLI = 1e6;
    private static final long SECOND = 1_000_000_000L;
    private static final long LENGTH = 200 * SECOND;
    private static final int OUTPUT = 51;

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<LoadLevel> levels = new ArrayList<>();
    private final SplittableRandom random;
    private final double noise;

    /** Times scatter evenly by half of {@code noise} to either side. */
    CurveDraft(long seed, double noise) {
        this.random = new SplittableRandom(seed);
        this.noise = noise;
    }

    /** As many users as said, each with one request after another for 200 s; prompts of 100 to 3,100 tokens. */
    private void level(int users) {
        int level = levels.size();
        long start = level * LENGTH;
        levels.add(new LoadLevel(new OfferedLoad.Closed(users), start, start, start + LENGTH));
        for (int user = 0; user < users; user++) {
            long at = start;
            for (int turn = 0; at < start + LENGTH; turn++) {
                at = request(new Place(level, 1000L * level + user, turn, 1, 0), at, users);
            }
        }
    }

    private long request(Place place, long at, int users) {
        double shift = 1 + noise * (random.nextDouble() - 0.5);
        int input = 100 + random.nextInt(3000);
        long first = at + (long) (MILLI * shift * (100 + 0.2 * Math.max(0, input - 800)));
        long last = first + (long) (MILLI * shift * (OUTPUT - 1) * (20 + 0.5 * users));
        attempts.add(new Attempt(
                place,
                new Timing(at, at, OptionalLong.of(first), OptionalLong.of(last), last),
                new TokenUse(input, OUTPUT, 0, 0),
                new Answer(Outcome.OK, "end_turn", new Answer.Events(OUTPUT, 0), OUTPUT, ServerSide.UNKNOWN)));
        return last;
    }

    EndpointCapacity read(int... users) {
        for (int count : users) {
            level(count);
        }
        attempts.sort(Comparator.comparingLong(attempt -> attempt.timing().endNanos()));
        return EndpointCapacity.of(
                new Measurements(
                        new RunInfo("hand", "none", new Endpoint.OnDemand("m"), Instant.EPOCH, 1, levels), attempts),
                1);
    }
}
