package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.transport.BedrockTransport;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/**
 * Connections that are there before a level begins: as many as users come to it. How many requests of an open load will be under way at
 * a time depends on the answers; for those there is one on each event loop.
 */
final class Warmth {

    /** Whoever cannot be reached by then is said by the requests themselves. */
    private static final int PATIENCE_SECONDS = 10;

    private final Run run;
    private final EventLoopGroup loops;
    private final IntFunction<BedrockTransport> transports;
    private int counted;

    /** @param transports by route */
    Warmth(Run run, EventLoopGroup loops, IntFunction<BedrockTransport> transports) {
        this.run = run;
        this.loops = loops;
        this.transports = transports;
    }

    /** Makes those of the first level and waits for them; those of the others are made in time, while the run goes on. */
    void begin() {
        var unused =
                make(0).completeOnTimeout(0, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        run.prepareWith(this::prepare);
    }

    private void prepare(int level) {
        var unused = make(level);
    }

    private CompletableFuture<Integer> make(int level) {
        Course course = run.work().course();
        int users = users(course, level);
        // Whose course is settled keep their connections from level to level; where it is not, all requests are over by
        // now.
        return users == 0
                ? CompletableFuture.completedFuture(0)
                : transports.apply(course.arm(level)).prewarm(loops, users, !course.isSettled());
    }

    /** Who come to a level. */
    private int users(Course course, int level) {
        LoadLevel come = course.level(level);
        int before = counted;
        while (counted < course.settledUsers() && course.arrivalNanos(counted) < come.endNanos()) {
            counted++;
        }
        int users = counted - before;
        return come.load() instanceof OfferedLoad.Closed ? users : Math.min(users, eventLoops());
    }

    private int eventLoops() {
        return (int) StreamSupport.stream(loops.spliterator(), false).count();
    }
}
