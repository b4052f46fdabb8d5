package dev.headroom.loadtest.schedule;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who sends when. It may be known before a run begins, or be settled stage by stage from what was seen; what is settled does not
 * change, but for a level that ends early. Times are nanoseconds since the start of the run. Safe for many threads.
 */
public interface Course {

    /** Users whose arrival is settled, in order of time; never fewer than before. */
    int settledUsers();

    /** Whether no user comes after those that are settled. */
    boolean isSettled();

    /** When a settled user comes. */
    long arrivalNanos(int user);

    /**
     * The intended start of a user's next request; empty where it has sent its last.
     *
     * @param user from 0
     * @param sent how many requests it has sent
     * @param readyNanos when it was ready for the next: when its last answer ended, or when it came
     */
    OptionalLong next(long user, int sent, long readyNanos);

    /** The levels that are settled, in order; at least one. */
    List<LoadLevel> levels();

    /** One of them. */
    default LoadLevel level(int index) {
        return levels().get(index);
    }

    /** The longest it may last. */
    Duration longest();

    /** The size that every request of a level has, where the course says it and not the scenario. */
    default Optional<Shape> shape(int level) {
        return Optional.empty();
    }

    /** The route, from 0, that a level's requests begin with. */
    default int arm(int level) {
        return 0;
    }

    /** Takes notice of an attempt that is over. */
    default void over(Attempt attempt) {}

    /** Looks round, about once a second: what is to be settled now is. */
    default void tick(long nanos, long openRequests) {}

    /** The level that an intended start belongs to. */
    default int levelAt(long nanos) {
        List<LoadLevel> levels = levels();
        int level = 0;
        while (level + 1 < levels.size() && levels.get(level + 1).startNanos() <= nanos) {
            level++;
        }
        return level;
    }

    /**
     * The size of a request.
     *
     * @param inputTokens of the prompt, at least 1
     * @param outputTokens of the answer, at least 1
     */
    record Shape(int inputTokens, int outputTokens) {}
}
