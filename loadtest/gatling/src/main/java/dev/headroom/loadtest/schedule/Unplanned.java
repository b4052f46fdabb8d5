package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** No course at all: somebody else decides who sends when. One level, whose load is what was seen of it. */
public final class Unplanned implements Course {

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong end = new AtomicLong(1);

    @Override
    public int settledUsers() {
        return 0;
    }

    @Override
    public boolean isSettled() {
        return true;
    }

    @Override
    public long arrivalNanos(int user) {
        throw new IllegalArgumentException("user " + user + " was not planned");
    }

    @Override
    public OptionalLong next(long user, int sent, long readyNanos) {
        return OptionalLong.empty();
    }

    @Override
    public void over(Attempt attempt) {
        requests.incrementAndGet();
        end.accumulateAndGet(attempt.timing().endNanos() + 1, Math::max);
    }

    @Override
    public List<LoadLevel> levels() {
        long until = end.get();
        double perSecond = Math.max(1, requests.get()) / (until / 1e9);
        return List.of(new LoadLevel(new OfferedLoad.Open(perSecond), 0, 0, until));
    }

    @Override
    public Duration longest() {
        return Duration.ofNanos(end.get());
    }
}
