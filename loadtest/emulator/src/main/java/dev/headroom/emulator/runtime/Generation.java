package dev.headroom.emulator.runtime;

import dev.headroom.emulator.capacity.Places;
import dev.headroom.emulator.capacity.Pool;
import dev.headroom.emulator.time.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * One answer as a law makes it: a place, the first token after its time, then event after event, each deadline counted from the last,
 * so that an emulator that runs late catches up.
 */
final class Generation implements Engine.Running {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Scheduler scheduler;
    private final double speed;
    private final Words words;
    private final Engine.Work work;
    private final Engine.Sink sink;
    private final long arrived;
    private long queued;
    private int made;
    private boolean over;
    private Places.@Nullable Place place;

    Generation(Scheduler scheduler, double speed, Words words, Engine.Work work, Engine.Sink sink) {
        this.scheduler = scheduler;
        this.speed = speed;
        this.words = words;
        this.work = work;
        this.sink = sink;
        this.arrived = scheduler.nanos();
    }

    void enter() {
        long tokens = work.load().promptTokens() + (long) work.tokens();
        Places.Place taken = pool().places().enter(tokens, this::run);
        place = taken;
    }

    private Pool pool() {
        return work.pool();
    }

    private void run() {
        long now = scheduler.nanos();
        queued = now - arrived;
        double noise = work.random().nextGaussian();
        after(now, pool().firstTokenMillis(work.load().prefillTokens(), noise));
    }

    private void after(long fromNanos, double millis) {
        long due = fromNanos + Math.round(millis * NANOS_PER_MILLI / speed);
        scheduler.at(due, () -> event(due));
    }

    private int next() {
        return Math.min(work.tokensPerEvent(), work.tokens() - made);
    }

    private void event(long due) {
        if (over) {
            return;
        }
        int count = next();
        String text = words.text(made, count);
        made += count;
        pool().admission().served(count, scheduler.nanos());
        sink.tokens(text, count, due);
        if (over) {
            return;
        }
        if (made < work.tokens()) {
            double draw = pool().jitters() ? work.random().nextGaussian() : 0;
            after(due, pool().interTokenMillis(draw) * next());
        } else {
            leave();
            sink.done(due);
        }
    }

    private void leave() {
        over = true;
        if (place != null) {
            place.leave();
        }
    }

    @Override
    public void cancel() {
        if (!over) {
            leave();
        }
    }

    @Override
    public long queuedNanos() {
        return queued;
    }
}
