package dev.headroom.loadtest.run;

import dev.headroom.loadtest.schedule.Course;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param name of the scenario and of its requests
 * @param course who sends when
 * @param sources what
 * @param routes where to; at least one
 * @param rules what is done about failures
 */
public record Work(String name, Course course, Sources sources, List<Route> routes, Rules rules) {

    public Work {
        routes = List.copyOf(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException("a run has at least one route");
        }
    }

    /** A request of its course: the arm and, where it says one, the size are those of the level. */
    Asked asked(long user, int turn, long intendedNanos) {
        int level = course.levelAt(intendedNanos);
        return new Asked(
                user,
                turn,
                level,
                intendedNanos,
                course.arm(level),
                sources.of(course.shape(level)).request(user, turn));
    }
}
