package dev.headroom.loadtest.run;

import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.workload.RequestSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a run's requests come from.
 *
 * @param drawn requests as the scenario says them
 * @param shaped requests of the size that a level says
 */
public record Sources(RequestSource drawn, Function<Course.Shape, RequestSource> shaped) {

    RequestSource of(Optional<Course.Shape> shape) {
        return shape.map(shaped).orElse(drawn);
    }
}
