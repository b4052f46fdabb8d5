package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * A course whose next stage depends on what the last one showed. A stage begins when all requests of the one before are over, with
 * users of its own.
 */
public final class Steered implements Course {

    /** From the moment a stage is settled to its beginning. */
    private static final long LEAD_NANOS = 20_000_000;

    private final Pilot pilot;
    private final int turns;
    private final SplittableRandom random;
    private volatile List<Stretch> stretches = List.of();
    private volatile boolean settled;
    private List<Attempt> seen = new ArrayList<>();
    private boolean draining;

    /**
     * Settles the first stage, which begins at 0.
     *
     * @param pilot decides on the stages
     * @param turns requests of a user of an open stage
     * @param seed of the arrivals
     */
    public Steered(Pilot pilot, int turns, long seed) {
        this.pilot = pilot;
        this.turns = turns;
        this.random = new SplittableRandom(seed);
        settleNext(0);
        Require.that(settledUsers() > 0, "the scenario sends no request; raise its rate or its length");
    }

    private void settleNext(long from) {
        Optional<Stage> next = pilot.next();
        if (next.isEmpty()) {
            settled = true;
            return;
        }
        List<Stretch> more = new ArrayList<>(stretches);
        more.add(Stretch.of(next.get(), from, settledUsers(), random.split()));
        stretches = List.copyOf(more);
        seen = new ArrayList<>();
        draining = false;
    }

    @Override
    public int settledUsers() {
        return stretches.isEmpty() ? 0 : last().usersEnd();
    }

    private Stretch last() {
        List<Stretch> now = stretches;
        return now.get(now.size() - 1);
    }

    @Override
    public boolean isSettled() {
        return settled;
    }

    @Override
    public long arrivalNanos(int user) {
        return of(user).arrivalNanos(user);
    }

    /** Most who ask belong to the last one. */
    private Stretch of(long user) {
        List<Stretch> now = stretches;
        int at = now.size() - 1;
        while (now.get(at).isBefore(user)) {
            at--;
        }
        return now.get(at);
    }

    @Override
    public OptionalLong next(long user, int sent, long readyNanos) {
        return of(user).next(user, sent, readyNanos, turns);
    }

    @Override
    public List<LoadLevel> levels() {
        return stretches.stream().map(Stretch::level).toList();
    }

    @Override
    public LoadLevel level(int index) {
        return stretches.get(index).level();
    }

    @Override
    public int levelAt(long nanos) {
        List<Stretch> now = stretches;
        int level = now.size() - 1;
        while (level > 0 && now.get(level).level().startNanos() > nanos) {
            level--;
        }
        return level;
    }

    @Override
    public Duration longest() {
        return pilot.longest();
    }

    @Override
    public Optional<Shape> shape(int level) {
        return stretches.get(level).stage().shape();
    }

    @Override
    public int arm(int level) {
        return stretches.get(level).stage().arm();
    }

    @Override
    public synchronized void over(Attempt attempt) {
        seen.add(attempt);
    }

    @Override
    public synchronized void tick(long nanos, long openRequests) {
        if (!settled && !draining) {
            endWhereDue(nanos);
        }
        if (!settled && draining && openRequests == 0) {
            pilot.ended(last().level(), List.copyOf(seen));
            settleNext(nanos + LEAD_NANOS);
        }
    }

    private void endWhereDue(long nanos) {
        LoadLevel level = last().level();
        if (nanos >= level.endNanos()) {
            draining = true;
        } else if (nanos > level.steadyFromNanos() && pilot.isEnough(level, List.copyOf(seen))) {
            List<Stretch> cut = new ArrayList<>(stretches);
            cut.set(cut.size() - 1, last().until(nanos));
            stretches = List.copyOf(cut);
            draining = true;
        }
    }
}
