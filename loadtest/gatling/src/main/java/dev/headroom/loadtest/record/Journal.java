package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a run that is not over, or was broken off.
 *
 * @param head what it is
 * @param attempts in the order in which they ended; without those of a level that was broken off and begun again
 * @param progress how far it came
 * @param damage what is wrong with its end, where something is
 */
public record Journal(JournalHead head, List<Attempt> attempts, Progress progress, Optional<Damage> damage) {

    public Journal {
        attempts = List.copyOf(attempts);
    }

    /**
     * How far a run came.
     *
     * @param wholeLevels levels that are over with all their attempts, in order; they need not be paid for again
     * @param resumptions where it went on after it was broken off
     * @param committedUsd US dollars that were spent, or reserved for what was under way, when that was last written down
     */
    public record Progress(List<LoadLevel> wholeLevels, List<Resumption> resumptions, double committedUsd) {

        public Progress {
            wholeLevels = List.copyOf(wholeLevels);
            resumptions = List.copyOf(resumptions);
        }
    }
}
