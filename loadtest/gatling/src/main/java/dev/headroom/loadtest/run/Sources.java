package dev.headroom.loadtest.run;

import dev.headroom.config.Turns;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.workload.RequestSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Where a run's requests come from.
 *
 * @param drawn requests as the scenario says them
 * @param shaped requests of the size that a level says
 * @param turns how many requests a conversation has, and how long its user waits in between
 */
public record Sources(RequestSource drawn, Function<Course.Shape, RequestSource> shaped, Turns turns) {

    /** Each request is a conversation of its own. */
    public Sources(RequestSource drawn, Function<Course.Shape, RequestSource> shaped) {
        this(drawn, shaped, Turns.SINGLE);
    }

    /** How long a user waits after its n-th request, from 0: not behind the last one of a conversation. */
    long pauseNanos(long user, int number) {
        if ((number + 1) % turns.of() == 0 || turns.meanPause().isZero()) {
            return 0;
        }
        SplittableRandom place = new SplittableRandom(user * 131_071 + number);
        double drawn = new SplittableRandom(place.nextLong()).nextDouble();
        return (long) (-Math.log1p(-drawn) * turns.meanPause().toNanos());
    }

    RequestSource of(Optional<Course.Shape> shape) {
        return shape.map(shaped).orElse(drawn);
    }
}
