package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.OfferedLoad;
import java.time.Duration;
import java.util.Optional;

/**
 * A level of load before its time has come.
 *
 * @param load what is offered
 * @param gaps how its arrivals are spread; of no matter to a closed load
 * @param warmUp the first part, which is not counted
 * @param hold the whole length, warm-up included
 * @param arm the route that its requests begin with, from 0
 * @param shape the size of its requests, where the stage says it
 */
public record Stage(
        OfferedLoad load, ArrivalGaps gaps, Duration warmUp, Duration hold, int arm, Optional<Course.Shape> shape) {

    /** On the first route, its requests as the scenario has them. */
    public Stage(OfferedLoad load, ArrivalGaps gaps, Duration warmUp, Duration hold) {
        this(load, gaps, warmUp, hold, 0, Optional.empty());
    }

    public Stage onArm(int other) {
        return new Stage(load, gaps, warmUp, hold, other, shape);
    }

    public Stage shaped(Course.Shape other) {
        return new Stage(load, gaps, warmUp, hold, arm, Optional.of(other));
    }
}
