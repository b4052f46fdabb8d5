package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What programs that ended badly left alive, as far as their journals say. */
public final class Leftovers {

    private final RentalFolder folder;
    private final Recovery recovery;

    /** Of a folder. */
    public Leftovers(RentalFolder folder, Recovery recovery) {
        this.folder = folder;
        this.recovery = recovery;
    }

    /**
     * What became of all.
     *
     * @param deleted rentals that were alive, and are gone
     * @param inUse rentals that a running program has
     * @param failures what could not be ended, each in a sentence that says what to do
     */
    public record Cleaned(List<RentalState> deleted, List<RentalState> inUse, List<String> failures) {
        public Cleaned {
            deleted = List.copyOf(deleted);
            inUse = List.copyOf(inUse);
            failures = List.copyOf(failures);
        }

        /** Whether nothing is alive that nobody has. */
        public boolean isClean() {
            return failures.isEmpty();
        }
    }

    /** Deletes whatever is alive and in nobody's use. One that cannot be deleted does not keep the others. */
    public Cleaned clean() {
        List<RentalState> deleted = new ArrayList<>();
        List<RentalState> inUse = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (RentalJournal journal : folder.all()) {
            try {
                Optional<RentalState> state = journal.state();
                if (state.filter(RentalState::isAlive).isPresent()) {
                    clean(journal, new Cleaning(state.get(), deleted, inUse, failures));
                }
            } catch (LoadTestException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        return new Cleaned(deleted, inUse, failures);
    }

    private record Cleaning(
            RentalState state, List<RentalState> deleted, List<RentalState> inUse, List<String> failures) {}

    private void clean(RentalJournal journal, Cleaning cleaning) {
        Optional<RentalOwner> owner = RentalOwner.of(journal.file());
        if (owner.isEmpty()) {
            cleaning.inUse.add(cleaning.state);
            return;
        }
        try {
            Recovery.Outcome outcome = recovery.recover(journal);
            if (outcome instanceof Recovery.Outcome.Failed failed) {
                cleaning.failures.add(failed.sentence());
            } else {
                cleaning.deleted.add(journal.state().orElse(cleaning.state));
            }
        } finally {
            owner.get().close();
        }
    }
}
