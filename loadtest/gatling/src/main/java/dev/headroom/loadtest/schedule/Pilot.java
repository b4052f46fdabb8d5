package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decides, stage by stage, what is offered next. Called by one thread at a time. */
public interface Pilot {

    /** The next stage; empty where all is known that was to be found out. */
    Optional<Stage> next();

    /** Whether {@link #next} has nothing more to answer. */
    boolean isOver();

    /**
     * Whether a stage has shown enough before its time. Called about once a second once its warm-up is over.
     *
     * @param level as it is planned
     * @param attempts of its requests that have ended, in the order in which they did
     */
    default boolean isEnough(LoadLevel level, List<Attempt> attempts) {
        return false;
    }

    /**
     * Takes notice of a stage that is over and has drained.
     *
     * @param level with its true end
     * @param attempts of its requests, those that ended after the level too
     */
    void ended(LoadLevel level, List<Attempt> attempts);

    /** The longest that all stages may last together, answers that are waited for in between not counted. */
    Duration longest();
}
