package dev.headroom.loadtest.schedule;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Span;
import dev.headroom.planner.measure.OfferedLoad;
import java.util.Optional;

/**
 * A level of load before its time has come.
 *
 * @param load what is offered
 * @param arrivals how its arrivals are spread; of no matter to a closed load
 * @param span how long it lasts
 * @param arm the route that its requests begin with, from 0
 * @param shape the size of its requests, where the stage says it
 */
public record Stage(OfferedLoad load, Arrivals arrivals, Span span, int arm, Optional<Course.Shape> shape) {

    /** On the first route, its requests as the scenario has them. */
    public Stage(OfferedLoad load, Arrivals arrivals, Span span) {
        this(load, arrivals, span, 0, Optional.empty());
    }

    public Stage onArm(int other) {
        return new Stage(load, arrivals, span, other, shape);
    }

    public Stage shaped(Course.Shape other) {
        return new Stage(load, arrivals, span, arm, Optional.of(other));
    }
}
